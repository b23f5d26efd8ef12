// One film of a run: what was computed from the trace (see package dev.custody.report.player), drawn and told at any tick.
// Ticks are those of the run, not of the part of it that is shown.
const film = (root, words) => {
  'use strict';
  const reel = JSON.parse(root.querySelector('script.reel').textContent);
  const SVG = 'http://www.w3.org/2000/svg';
  const GAP = '\u0001';
  const TICKS_A_SECOND = 10000;
  const MOST_TOKENS = 1500;
  const svg = root.querySelector('svg'), say = root.querySelector('.say'), story = words.querySelector('.story-so-far');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const begin = reel.from, end = reel.from + reel.ticks;
  const own = (tick) => Math.max(0, Math.min(reel.ticks, tick - begin));

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

  const draw = (at) => {
    const tick = own(at);
    for (let part = 0; part < reel.parts; part++) {
      const all = partsAt[part] || [];
      const row = lastAt(all, tick);
      if (partShown[part] !== row) {
        partShown[part] = row;
        partNodes[part].innerHTML = row < 0 ? '' : fill(pictures[all[row][2]], all[row][3]);
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

  const lineAt = (tick) => lastAt(lines, tick - begin);
  let told = -2;
  const tell = (tick, goTo) => {
    const at = lineAt(tick);
    if (at === told) return;
    told = at;
    say.textContent = at < 0 ? 'Nothing has happened yet.' : sentence(at) + '.';
    say.className = 'say tone-' + (at < 0 ? 0 : lines[at][1]);
    story.replaceChildren();
    for (let i = Math.max(0, at - 4); i <= Math.min(lines.length - 1, Math.max(0, at - 4) + 6); i++) {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      const time = document.createElement('span');
      time.textContent = clockText(begin + lines[i][0]);
      button.append(time, document.createTextNode(sentence(i)));
      button.className = 'tone-' + lines[i][1];
      if (i === at) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => goTo(begin + lines[i][0]));
      item.append(button);
      story.append(item);
    }
  };
  const saidAt = (tick) => {
    const at = lineAt(tick);
    return at < 0 ? '' : sentence(at);
  };
  const nextLine = (tick) => {
    let next = lineAt(tick) + 1;
    while (next < lines.length && lines[next][0] + begin <= tick) next++;
    return next < lines.length ? begin + lines[next][0] : end;
  };
  const lineBefore = (tick) => {
    let before = lineAt(tick);
    while (before >= 0 && lines[before][0] + begin >= tick) before--;
    return before >= 0 ? begin + lines[before][0] : begin;
  };

  // ---- where it is worth to go slowly

  const busy = (at) => {
    const tick = at - begin;
    for (let i = lastAt(hops, tick); i >= 0 && hops[i][0] > tick - longestHop; i--) {
      if (tick < hops[i][0] + hops[i][5] && hops[i][1] < TICKS_A_SECOND) return true;
    }
    return false;
  };
  const nextBegin = (at) => {
    const next = lastAt(hops, at - begin) + 1;
    return next < hops.length ? begin + hops[next][0] : end;
  };

  const follow = (message, at) => {
    followed = message === followed ? 0 : message;
    svg.classList.toggle('following', followed !== 0);
    draw(at);
  };

  return { root, svg, begin, end, draw, tell, saidAt, nextLine, lineBefore, busy, nextBegin, follow };
};
const clockText = (tick) => (Math.floor(tick / 10) / 1000).toFixed(3) + ' s';
