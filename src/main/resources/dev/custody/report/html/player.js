// Plays the film of a run. What it draws was computed from the trace; see package dev.custody.report.player.
document.querySelectorAll('.player').forEach((root) => {
  'use strict';
  const reel = JSON.parse(root.querySelector('script.reel').textContent);
  const SVG = 'http://www.w3.org/2000/svg';
  const GAP = '\u0001';
  const TICKS_A_SECOND = 10000;
  const MOST_TOKENS = 1500;
  const find = (selector) => root.querySelector(selector);
  const svg = find('svg'), clock = find('.clock'), say = find('.say'), live = find('.live');
  const story = find('.story-so-far'), bar = find('.scrub'), toggle = find('[data-do=toggle]'), speed = find('.speed');
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  // ---- what there is

  const fill = (template, numbers) => {
    let i = 0;
    return template.replace(/\u0001/g, () => numbers[i++]);
  };
  const gaps = (template) => template.split(GAP).length - 1;
  const rows = (flat) => {
    const all = [];
    for (let i = 0, tick = 0; i < flat.length; i += 5) {
      tick += flat[i];
      all.push([tick, flat[i + 1], flat[i + 2], flat[i + 3], flat[i + 4]]);
    }
    return all;
  };
  const tellings = (flat, templates) => {
    const all = [], last = new Map();
    for (let i = 0, tick = 0; i < flat.length;) {
      tick += flat[i];
      const lane = flat[i + 1], template = flat[i + 2], count = gaps(templates[template]), key = lane + ':' + template;
      const numbers = last.get(key) || new Array(count).fill(0);
      const now = numbers.map((number, n) => number + flat[i + 3 + n]);
      last.set(key, now);
      all.push([tick, lane, template, now]);
      i += 3 + count;
    }
    return all;
  };
  const pictures = reel.pictures.map((pieces) => pieces.map((piece) => reel.pieces[piece]).join(''));
  const sits = rows(reel.sits), hops = rows(reel.hops);
  for (let i = 0; i < reel.leases.length; i += 3) sits[reel.leases[i]].push(reel.leases[i + 1], reel.leases[i + 2]);
  hops.forEach((hop) => hop.push(hop[1], 0, 0));
  for (let i = 0; i < reel.partly.length; i += 4) hops[reel.partly[i]].splice(5, 3, reel.partly[i + 1], reel.partly[i + 2], reel.partly[i + 3]);
  const scenes = tellings(reel.scenes, pictures), lines = tellings(reel.lines, reel.sentences);
  const sentence = (i) => fill(reel.sentences[lines[i][2]], lines[i][3]);
  const longest = (all, of) => all.reduce((most, row) => Math.max(most, row[of]), 0);
  const longestHop = longest(hops, 5), longestSit = longest(sits, 1);

  // ---- layers

  const layer = (name) => {
    const g = document.createElementNS(SVG, 'g');
    g.setAttribute('class', name);
    svg.appendChild(g);
    return g;
  };
  svg.querySelectorAll('.first-picture').forEach((g) => g.remove());
  const partNodes = Array.from({ length: reel.parts - 1 }, (_, i) => layer('part p' + i));
  const seated = layer('seated'), flying = layer('flying');
  partNodes.push(layer('part lost-marks'));
  const partShown = new Array(reel.parts).fill(-1);

  // ---- where everything is

  const clockText = (tick) => (Math.floor((tick + reel.from) / 10) / 1000).toFixed(3) + ' s';
  const ease = (p) => p * p * (3 - 2 * p);
  const lastAt = (all, tick) => {
    let low = 0, high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle][0] <= tick) low = middle + 1; else high = middle;
    }
    return low - 1;
  };

  const along = (course, progress) => {
    const points = reel.courses[course];
    const pieces = points.length / 2 - 1;
    const at = Math.min(pieces, Math.max(0, progress * pieces));
    const i = Math.min(pieces - 1, Math.floor(at)), part = at - i;
    return [
      (points[2 * i] + (points[2 * i + 2] - points[2 * i]) * part) / 10,
      (points[2 * i + 1] + (points[2 * i + 3] - points[2 * i + 1]) * part) / 10,
    ];
  };
  const lengths = reel.courses.map((points) => {
    let length = 0;
    for (let i = 2; i < points.length; i += 2) length += Math.hypot(points[i] - points[i - 2], points[i + 1] - points[i - 1]);
    return Math.max(1, length);
  });

  let followed = 0;
  const pool = new Map();
  const token = (parent, key, stamp, message) => {
    let node = pool.get(key);
    if (!node) {
      node = { g: document.createElementNS(SVG, 'g'), stamp: -1 };
      parent.appendChild(node.g);
      pool.set(key, node);
    }
    if (node.stamp !== stamp) {
      node.g.innerHTML = reel.stamps[stamp].split(GAP).join(message);
      node.stamp = stamp;
      node.message = message;
      node.g.dataset.message = message;
      node.ring = node.g.querySelector('.lease-ring');
    }
    node.g.classList.toggle('aside', followed !== 0 && followed !== message);
    node.used = true;
    return node;
  };

  const partsAt = [];
  scenes.forEach((row) => (partsAt[row[1]] = partsAt[row[1]] || []).push(row));

  const draw = (tick) => {
    for (let part = 0; part < reel.parts; part++) {
      const all = partsAt[part] || [];
      const at = lastAt(all, tick);
      if (partShown[part] !== at) {
        partShown[part] = at;
        partNodes[part].innerHTML = at < 0 ? '' : fill(pictures[all[at][2]], all[at][3]);
      }
    }
    pool.forEach((node) => (node.used = false));
    let count = 0;
    const from = (all, longestOfAll) => {
      let low = 0, high = all.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (all[middle][0] < tick - longestOfAll) low = middle + 1; else high = middle;
      }
      return low;
    };
    for (let i = from(sits, longestSit); i < sits.length && sits[i][0] <= tick && count < MOST_TOKENS; i++) {
      const [begin, duration, seat, stamp, message, leased, lease] = sits[i];
      if (tick >= begin + duration) continue;
      count++;
      const [x, y, owner] = reel.seats.slice(3 * seat, 3 * seat + 3);
      let key = owner + ':' + message;
      if (pool.has(key) && pool.get(key).used) key += ':' + seat;
      const node = token(seated, key, stamp, message);
      node.g.style.transform = `translate(${x / 10}px, ${y / 10}px)`;
      if (node.ring) {
        const left = lease ? Math.max(0, Math.min(1, 1 - (leased + tick - begin) / lease)) : 0;
        node.ring.setAttribute('pathLength', 1);
        node.ring.setAttribute('stroke-dasharray', left.toFixed(3) + ' 1');
        node.ring.setAttribute('transform', 'rotate(-90)');
      }
    }
    for (let i = from(hops, longestHop); i < hops.length && hops[i][0] <= tick && count < MOST_TOKENS; i++) {
      const [begin, whole, course, stamp, message, duration, gone, lag] = hops[i];
      if (tick >= begin + duration) continue;
      count++;
      const progress = still.matches ? 0.5 : ease(Math.min(1, (tick - begin + gone) / whole));
      const [x, y] = along(course, Math.max(0, progress - (lag * reel.train) / lengths[course]));
      token(flying, 'h' + begin + ':' + course + ':' + message + ':' + gone, stamp, message)
        .g.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    }
    pool.forEach((node, key) => {
      if (!node.used) {
        node.g.remove();
        pool.delete(key);
      }
    });
  };

  // ---- the words

  let told = -2;
  const tell = (tick) => {
    clock.textContent = clockText(tick);
    bar.value = tick;
    const at = lastAt(lines, tick);
    if (at === told) return;
    told = at;
    say.textContent = at < 0 ? 'Nothing has happened yet.' : sentence(at) + '.';
    say.className = 'say tone-' + (at < 0 ? 0 : lines[at][1]);
    bar.setAttribute('aria-valuetext', clockText(tick) + (at < 0 ? '' : ': ' + sentence(at)));
    story.replaceChildren();
    for (let i = Math.max(0, at - 4); i <= Math.min(lines.length - 1, Math.max(0, at - 4) + 6); i++) {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      const time = document.createElement('span');
      time.textContent = clockText(lines[i][0]);
      button.append(time, document.createTextNode(sentence(i)));
      button.className = 'tone-' + lines[i][1];
      if (i === at) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => { pause(); go(lines[i][0]); });
      item.append(button);
      story.append(item);
    }
    if (!playing && at >= 0) live.textContent = clockText(lines[at][0]) + ': ' + sentence(at);
  };

  // ---- time

  let now = 0, playing = false, before = 0, waited = 0;
  const go = (tick) => {
    now = Math.max(0, Math.min(reel.ticks, tick));
    draw(now);
    tell(now);
  };

  // A hop takes long enough to be seen, and idle time passes quickly: the pace of the window.
  const busy = (tick) => {
    for (let i = lastAt(hops, tick); i >= 0 && hops[i][0] > tick - longestHop; i--) {
      if (tick < hops[i][0] + hops[i][5] && hops[i][1] < TICKS_A_SECOND) return true;
    }
    return false;
  };
  const nextBegin = (tick) => {
    const at = lastAt(hops, tick) + 1;
    return at < hops.length ? hops[at][0] : reel.ticks;
  };
  const paced = (seconds) => {
    let left = seconds * Number(speed.value), tick = now;
    for (let i = 0; i < 64 && left > 0 && tick < reel.ticks; i++) {
      if (busy(tick)) {
        const step = Math.min(left, 0.016);
        tick += step * 900;
        left -= step;
      } else {
        const next = Math.max(nextBegin(tick), tick + 1);
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
    if (now >= reel.ticks) pause(); else requestAnimationFrame(frame);
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
    told = -2;
    tell(now);
  };
  const play = () => {
    if (playing) return;
    if (now >= reel.ticks) now = 0;
    playing = true;
    before = performance.now();
    waited = 0;
    shown();
    requestAnimationFrame(frame);
  };
  const step = (by) => {
    const at = lastAt(lines, now);
    if (by > 0) {
      let next = at + 1;
      while (next < lines.length && lines[next][0] <= now) next++;
      go(next < lines.length ? lines[next][0] : reel.ticks);
    } else {
      let previous = at;
      while (previous >= 0 && lines[previous][0] >= now) previous--;
      go(previous >= 0 ? lines[previous][0] : 0);
    }
  };
  const follow = (message) => {
    followed = message === followed ? 0 : message;
    svg.classList.toggle('following', followed !== 0);
    draw(now);
  };

  const deeds = {
    toggle: () => (playing ? pause() : play()),
    back: () => { pause(); step(-1); },
    on: () => { pause(); step(1); },
    start: () => { pause(); go(0); },
    end: () => { pause(); go(reel.ticks); },
  };
  root.addEventListener('click', (event) => {
    const button = event.target.closest('[data-do]');
    if (button) deeds[button.dataset.do]();
    const at = event.target.closest('[data-at]');
    if (at) { pause(); go(Number(at.dataset.at)); }
    const message = event.target.closest('[data-message]');
    if (message && svg.contains(message)) follow(Number(message.dataset.message));
  });
  const keys = { ' ': 'toggle', ArrowLeft: 'back', ArrowRight: 'on', Home: 'start', End: 'end' };
  root.addEventListener('keydown', (event) => {
    const deed = keys[event.key];
    if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === speed || (event.key === ' ' && event.target.closest('button'))) return;
    event.preventDefault();
    deeds[deed]();
  });
  bar.max = reel.ticks;
  bar.addEventListener('input', () => { const at = Number(bar.value); pause(); go(at); });
  root.closest('.run').querySelectorAll('[data-play-at]').forEach((button) => button.addEventListener('click', () => {
    pause();
    go(Number(button.dataset.playAt));
    root.scrollIntoView({ block: 'start', behavior: still.matches ? 'auto' : 'smooth' });
    find('.stage').focus({ preventScroll: true });
  }));
  root.classList.add('ready');
  document.documentElement.classList.add('plays');
  shown();
  go(Number(root.dataset.startAt || 0));
});
