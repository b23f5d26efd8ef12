// The time of a player, and all that moves it: one film, or two in step.
document.querySelectorAll('.player').forEach((root) => {
  'use strict';
  const TICKS_A_SECOND = 10000;
  const find = (selector) => root.querySelector(selector);
  const clock = find('.clock'), live = find('.live'), bar = find('.scrub'), toggle = find('[data-do=toggle]'), speed = find('.speed');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const words = root.querySelectorAll('.film-words');
  const films = Array.from(root.querySelectorAll('.film'), (each, i) => film(each, words[i]));
  const begin = Math.min(...films.map((each) => each.begin)), end = Math.max(...films.map((each) => each.end));

  let now = begin, playing = false, before = 0, waited = 0;
  const said = () => films
    .map((each) => [each.root.dataset.title, each.saidAt(now)])
    .filter(([, sentence]) => sentence)
    .map(([title, sentence]) => (films.length > 1 ? title + ': ' : '') + sentence)
    .join('. ');
  const show = () => {
    clock.textContent = clockText(now);
    bar.value = now;
    films.forEach((each) => {
      each.draw(now);
      each.tell(now, jump);
    });
    const sentence = said();
    bar.setAttribute('aria-valuetext', clockText(now) + (sentence ? ': ' + sentence : ''));
    if (!playing && sentence) live.textContent = clockText(now) + ': ' + sentence;
  };
  const go = (tick) => {
    now = Math.max(begin, Math.min(end, tick));
    show();
  };

  // A hop takes long enough to be seen, and idle time passes quickly: the pace of the window.
  const paced = (seconds) => {
    let left = seconds * Number(speed.value), tick = now;
    for (let i = 0; i < 64 && left > 0 && tick < end; i++) {
      if (films.some((each) => each.busy(tick))) {
        const step = Math.min(left, 0.016);
        tick += step * 900;
        left -= step;
      } else {
        const next = Math.max(Math.min(...films.map((each) => each.nextBegin(tick)).filter((at) => at > tick), end), tick + 1);
        const rate = Math.max(TICKS_A_SECOND, (next - tick) / 0.5);
        const step = Math.min(left, (next - tick) / rate);
        tick += step * rate;
        left -= step;
      }
    }
    return tick;
  };
  const frame = (millis) => {
    if (!playing) return;
    const seconds = Math.min(0.1, (millis - before) / 1000);
    before = millis;
    if (still.matches) {
      waited += seconds * Number(speed.value);
      if (waited > 1.5) {
        waited = 0;
        step(1);
      }
    } else {
      go(paced(seconds));
    }
    if (now >= end) pause(); else requestAnimationFrame(frame);
  };
  const shown = () => {
    toggle.setAttribute('aria-pressed', String(playing));
    toggle.textContent = playing ? 'Pause' : 'Play';
    root.classList.toggle('playing', playing);
  };
  const pause = () => {
    if (!playing) return;
    playing = false;
    shown();
    show();
  };
  const jump = (tick) => {
    pause();
    go(tick);
  };
  const play = () => {
    if (playing) return;
    if (now >= end) now = begin;
    playing = true;
    before = performance.now();
    waited = 0;
    shown();
    requestAnimationFrame(frame);
  };
  const step = (by) => go(by > 0
    ? Math.min(...films.map((each) => each.nextLine(now)).filter((at) => at > now), end)
    : Math.max(...films.map((each) => each.lineBefore(now)).filter((at) => at < now), begin));

  const deeds = {
    toggle: () => (playing ? pause() : play()),
    back: () => { pause(); step(-1); },
    on: () => { pause(); step(1); },
    start: () => jump(begin),
    end: () => jump(end),
  };
  root.addEventListener('click', (event) => {
    const button = event.target.closest('[data-do]');
    if (button) deeds[button.dataset.do]();
    const message = event.target.closest('[data-message]');
    const of = films.find((each) => message && each.svg.contains(message));
    // The same message is followed in both.
    if (of) films.forEach((each) => each.follow(Number(message.dataset.message), now));
  });
  const keys = { ' ': 'toggle', ArrowLeft: 'back', ArrowRight: 'on', Home: 'start', End: 'end' };
  root.addEventListener('keydown', (event) => {
    const deed = keys[event.key];
    if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === speed || (event.key === ' ' && event.target.closest('button'))) return;
    event.preventDefault();
    deeds[deed]();
  });
  bar.min = begin;
  bar.max = end;
  bar.addEventListener('input', () => jump(Number(bar.value)));
  root.closest('main').querySelectorAll('[data-at]').forEach((button) => button.addEventListener('click', () => {
    jump(Number(button.dataset.at));
    if (root.contains(button)) return;
    root.scrollIntoView({ block: 'start', behavior: still.matches ? 'auto' : 'smooth' });
    find('.stage').focus({ preventScroll: true });
  }));
  root.classList.add('ready');
  document.documentElement.classList.add('plays');
  shown();
  go(Number(root.dataset.startAt || 0));
});
