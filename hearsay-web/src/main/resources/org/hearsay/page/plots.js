// Plots. Each draws what a list or table of the page holds, which stays there for everybody; colours come from the style
// sheet, and are written into the drawing when it is saved, so that the file stands alone.
(() => {
  'use strict';
  if (typeof d3 === 'undefined') return;
  const NO_TIME = 'time not known';
  const shorten = (words, most) => (words.length > most ? words.slice(0, most - 1) + '…' : words);

  function sheet(figure, width, height, label) {
    const drawing = figure.querySelector('.drawing');
    drawing.replaceChildren();
    const svg = d3.create('svg').attr('viewBox', [0, 0, width, height]).attr('width', width).attr('height', height)
      .attr('role', 'img').attr('aria-label', label);
    drawing.append(svg.node());
    return svg;
  }

  const caption = figure => [...figure.querySelectorAll('figcaption > *')].map(e => e.textContent.trim()).join('. ');

  // Bars by month; a click leads where the month's link does.
  function months(figure, source, width) {
    const rows = [...source.querySelectorAll('[data-bar]')].map(row => ({
      month: row.dataset.bar, count: Number(row.dataset.count), href: row.querySelector('a')?.href,
    }));
    if (rows.length < 2) return false;
    const height = 150;
    const x = d3.scaleBand(rows.map(r => r.month), [30, width - 4]).paddingInner(rows.length > width / 5 ? 0 : 0.15);
    const y = d3.scaleLinear([0, d3.max(rows, r => r.count)], [height - 22, 8]).nice(4);
    const svg = sheet(figure, width, height, caption(figure));
    const ticks = rows.filter((r, i) => i % Math.ceil(rows.length / Math.max(2, Math.floor(width / 70))) === 0).map(r => r.month);
    svg.append('g').attr('class', 'axis').attr('transform', 'translate(30,0)')
      .call(d3.axisLeft(y).ticks(4, 'd').tickSize(-(width - 34)).tickSizeOuter(0)).call(g => g.select('.domain').remove());
    svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - 22})`)
      .call(d3.axisBottom(x).tickValues(ticks).tickSizeOuter(0));
    svg.append('g').selectAll('rect').data(rows).join('rect').attr('class', r => (r.href ? 'bar go' : 'bar'))
      .attr('x', r => x(r.month)).attr('width', Math.max(1, x.bandwidth())).attr('y', r => y(r.count))
      .attr('height', r => y(0) - y(r.count))
      .on('click', (event, r) => { if (r.href) location.href = r.href; })
      .append('title').text(r => `${r.month}: ${r.count}`);
    return true;
  }

  // Where a mark is drawn in its outlet's row: beside the line, where others stand on it already. How far rows reach.
  function place(points, x) {
    const rows = new Map();
    for (const p of points) {
      p.x = x(p);
      const row = rows.get(p.lane) || {slots: [], reach: 0};
      rows.set(p.lane, row);
      let slot = 0;
      while (slot < 14 && (row.slots[slot] || []).some(o => Math.abs(o - p.x) < 14)) slot++;
      (row.slots[slot] ||= []).push(p.x);
      p.shift = Math.ceil(slot / 2) * (slot % 2 ? 9 : -9);
      row.reach = Math.max(row.reach, Math.abs(p.shift));
    }
    return rows;
  }

  const SHAPES = {first: d3.symbolStar, carried: d3.symbolCircle, changed: d3.symbolSquare};
  const sign = (move, size) => d3.symbol(SHAPES[move] || d3.symbolCircle, move === 'first' ? size * 1.35 : size)();

  function mark(selection) {
    selection.append('path').attr('d', p => sign(p.move, 110)).attr('class', p => `mark ${p.voice} ${p.stance}`);
    selection.filter(p => p.voice !== 'own' && p.stance !== 'neutral').append('path')
      .attr('d', p => d3.symbol(d3.symbolDiamond, 34)()).attr('class', p => `stance-sign ${p.stance}`);
    return selection;
  }

  // Statements in rows by outlet, from left to right in time, with arrows between them.
  function lanes(figure, source, width) {
    const points = [...source.querySelectorAll('[data-point]')].map(p => ({
      id: p.dataset.point, lane: p.dataset.lane, time: p.dataset.time ? new Date(p.dataset.time) : null, move: p.dataset.move,
      stance: p.dataset.stance, voice: p.dataset.voice, label: p.dataset.label, item: p,
    }));
    if (!points.length) return false;
    const names = [...new Set(points.map(p => p.lane))];
    const narrow = width < 560;
    const left = narrow ? 14 : Math.min(190, 16 + 7 * d3.max(names, n => Math.min(26, n.length)));
    const known = points.filter(p => p.time);
    const unknown = known.length < points.length ? (narrow ? 70 : 120) : 0;
    const top = 12;
    const right = width - 16 - unknown;
    let [from, to] = d3.extent(known, p => p.time);
    if (from && +from === +to) {
      from = new Date(+from - 43200000);
      to = new Date(+to + 43200000);
    }
    const scale = d3.scaleUtc([from || new Date(0), to || new Date(1)], [left + 14, right - 14]);
    const rowsTaken = place(points, p => (p.time ? scale(p.time) : right + unknown / 2));
    const lanesAt = new Map();
    let base = top;
    for (const name of names) {
      const half = Math.max(names.length > 30 ? 13 : 20, rowsTaken.get(name).reach + 10);
      lanesAt.set(name, base + (narrow ? 18 : 0) + half);
      base += (narrow ? 18 : 0) + 2 * half;
    }
    const lane = name => lanesAt.get(name);
    for (const p of points) p.y = lane(p.lane) + p.shift;
    const svg = sheet(figure, width, base + 34, `${caption(figure)} ${points.length} statements in ${names.length} outlets.`);
    if (known.length) {
      const days = (to - from) / 86400000;
      const format = days < 2 ? d3.utcFormat('%-d %b %H:%M') : days < 400 ? d3.utcFormat('%-d %b') : d3.utcFormat('%b %Y');
      const most = Math.max(2, Math.floor((right - left) / 110));
      const axis = d3.axisBottom(scale).ticks(most).tickFormat(format).tickSize(-base + top);
      const ticks = scale.ticks(most);
      if (ticks.length > most) axis.tickValues(ticks.filter((tick, i) => i % Math.ceil(ticks.length / most) === 0));
      if (days >= 2 && days < 60) axis.tickValues(d3.utcDays(d3.utcDay.ceil(from), to, Math.ceil(days / most)));
      svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${base})`).call(axis)
        .call(g => g.select('.domain').remove());
    }
    if (unknown) {
      svg.append('text').attr('class', 'word').attr('x', right + unknown / 2).attr('y', base + 16).attr('text-anchor', 'middle').text(narrow ? 'no time' : NO_TIME);
      svg.append('line').attr('class', 'rule').attr('x1', right).attr('x2', right).attr('y1', top).attr('y2', base);
    }
    const rows = svg.append('g').selectAll('g').data(names).join('g');
    rows.append('line').attr('class', 'lane').attr('x1', left).attr('x2', width - 8).attr('y1', lane).attr('y2', lane);
    svg.append('g').selectAll('text').data(names).join('text').attr('class', 'word').attr('x', narrow ? 2 : left - 8).attr('y', n => lane(n) - (narrow ? rowsTaken.get(n).reach + 19 : -4))
      .attr('text-anchor', narrow ? 'start' : 'end').text(n => shorten(n, narrow ? 40 : 26));
    arrows(svg, points);
    mark(svg.append('g').selectAll('g').data(points).join('g').attr('class', 'go')
      .attr('transform', p => `translate(${p.x},${p.y})`)
      .on('click', (event, p) => {
        p.item.closest('details')?.setAttribute('open', '');
        p.item.scrollIntoView({block: 'center'});
        p.item.classList.add('on');
        setTimeout(() => p.item.classList.remove('on'), 2500);
      })).append('title').text(p => p.label);
    key(figure);
    return true;
  }

  function arrows(svg, points) {
    const byId = new Map(points.map(p => [p.id, p]));
    const all = [...document.querySelectorAll('[data-arrow]')].map(a => ({
      kind: a.dataset.arrow, from: byId.get(a.dataset.from), to: byId.get(a.dataset.to),
    })).filter(a => a.from && a.to);
    if (!all.length) return;
    const defs = svg.append('defs');
    for (const kind of ['loss', 'shift']) {
      defs.append('marker').attr('id', `head-${kind}`).attr('viewBox', '0 0 10 10').attr('refX', 9).attr('refY', 5)
        .attr('markerWidth', 9).attr('markerHeight', 9).attr('markerUnits', 'userSpaceOnUse').attr('orient', 'auto')
        .append('path').attr('d', 'M0,0L10,5L0,10z').attr('class', `head ${kind}`);
    }
    svg.append('g').selectAll('path').data(all).join('path').attr('class', a => `arrow ${a.kind}`)
      .attr('marker-end', a => `url(#head-${a.kind})`)
      .attr('d', a => {
        const dx = a.to.x - a.from.x;
        const dy = a.to.y - a.from.y;
        const length = Math.hypot(dx, dy) || 1;
        const [ux, uy] = [dx / length, dy / length];
        const bend = Math.min(30, length / 5) * (a.kind === 'loss' ? 1 : -1);
        const [x1, y1, x2, y2] = [a.from.x + ux * 9, a.from.y + uy * 9, a.to.x - ux * 11, a.to.y - uy * 11];
        return `M${x1},${y1}Q${(x1 + x2) / 2 - uy * bend},${(y1 + y2) / 2 + ux * bend} ${x2},${y2}`;
      })
      .append('title').text(a => (a.kind === 'loss' ? 'attribution lost' : 'stance shifted'));
  }

  function key(figure) {
    const list = figure.querySelector('.key');
    if (!list || !list.hidden) return;
    list.hidden = false;
    for (const item of list.children) {
      const what = item.dataset.key;
      const svg = d3.create('svg').attr('width', 26).attr('height', 18).attr('viewBox', '-13 -9 26 18').attr('aria-hidden', 'true');
      if (what === 'loss' || what === 'shift') {
        svg.append('path').attr('class', `arrow ${what}`).attr('d', 'M-11,0H5');
        svg.append('path').attr('class', `head ${what}`).attr('d', 'M4,-5L12,0L4,5z');
      } else {
        mark(svg.selectAll('g').data([{
          move: SHAPES[what] ? what : 'carried', voice: what === 'own' ? 'own' : 'said',
          stance: ['distanced', 'endorsed'].includes(what) ? what : 'neutral',
        }]).join('g'));
      }
      item.prepend(svg.node());
    }
  }

  // Outlets across, actors down; the larger the disc, the more statements.
  function matrix(figure, source, width) {
    const cells = [...source.querySelectorAll('[data-outlet]')].map(c => ({
      outlet: c.dataset.outlet, actor: c.dataset.actor, count: Number(c.dataset.count), href: c.querySelector('a')?.href,
    }));
    if (!cells.length) return false;
    const outlets = [...new Set(cells.map(c => c.outlet))];
    const actors = [...new Set(cells.map(c => c.actor))];
    const narrow = width < 560;
    const names = narrow ? 16 : 28;
    const left = 16 + 7.3 * Math.min(names, d3.max(actors, a => a.length));
    const top = 20 + 5 * Math.min(names, d3.max(outlets, o => o.length));
    const slack = 6 + 4 * Math.min(names, outlets.at(-1).length); // the last name leans over the edge
    const column = Math.max(13, Math.min(44, (width - left - slack) / outlets.length));
    const row = 26;
    const full = left + outlets.length * column + slack;
    const x = d3.scalePoint(outlets, [left + column / 2, left + (outlets.length - 0.5) * column]);
    const y = d3.scalePoint(actors, [top + row / 2, top + (actors.length - 0.5) * row]);
    const radius = d3.scaleSqrt([0, d3.max(cells, c => c.count)], [0, Math.min(row, column) / 2 - 0.5]);
    const svg = sheet(figure, full, top + actors.length * row + 6, `${caption(figure)} ${outlets.length} outlets, ${actors.length} actors.`);
    svg.append('g').selectAll('line').data(actors).join('line').attr('class', 'lane').attr('x1', left - 4)
      .attr('x2', left + outlets.length * column).attr('y1', y).attr('y2', y);
    svg.append('g').selectAll('text').data(actors).join('text').attr('class', 'word').attr('x', left - 10)
      .attr('y', a => y(a) + 4).attr('text-anchor', 'end').text(a => shorten(a, names)).append('title').text(a => a);
    svg.append('g').selectAll('text').data(outlets).join('text').attr('class', 'word')
      .attr('transform', o => `translate(${x(o) - 2},${top - 6}) rotate(-50)`).text(o => shorten(o, names)).append('title').text(o => o);
    const discs = svg.append('g').selectAll('g').data(cells.filter(c => c.count > 0)).join('g')
      .attr('class', c => (c.href ? 'go' : '')).attr('transform', c => `translate(${x(c.outlet)},${y(c.actor)})`)
      .on('click', (event, c) => { if (c.href) location.href = c.href; });
    discs.append('circle').attr('class', 'disc').attr('r', c => radius(c.count));
    discs.filter(c => radius(c.count) >= 8).append('text').attr('class', 'on-disc').attr('y', 4).attr('text-anchor', 'middle').text(c => c.count);
    discs.append('title').text(c => `${c.outlet}, ${c.actor}: ${c.count}`);
    return true;
  }

  const KEPT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'font-family', 'font-size',
    'font-weight', 'paint-order'];

  // The drawing as a file: every colour and letter as it is here.
  function save(figure, name) {
    const svg = figure.querySelector('.drawing svg');
    const copy = svg.cloneNode(true);
    const here = [svg, ...svg.querySelectorAll('*')];
    const there = [copy, ...copy.querySelectorAll('*')];
    here.forEach((element, i) => {
      const style = getComputedStyle(element);
      for (const property of KEPT) {
        const value = style.getPropertyValue(property);
        if (value && value !== 'none' || property === 'fill' || property === 'stroke') there[i].setAttribute(property, value);
      }
      there[i].removeAttribute('class');
    });
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    ground.setAttribute('width', '100%');
    ground.setAttribute('height', '100%');
    ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
    copy.prepend(ground);
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = `${document.title}: ${figure.querySelector('h2').textContent}`;
    copy.prepend(title);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], {type: 'image/svg+xml'}));
    link.download = `${name}.svg`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  const PLOTS = {months, lanes, matrix};
  for (const figure of document.querySelectorAll('figure.plot')) {
    const source = document.getElementById(figure.dataset.of);
    const drawing = figure.querySelector('.drawing');
    const button = figure.querySelector('.save-svg');
    let drawn = 0;
    const draw = () => {
      const width = Math.floor(drawing.clientWidth);
      if (width === drawn || width < 100) return;
      drawn = width;
      const there = PLOTS[figure.dataset.plot](figure, source, width);
      button.hidden = !there;
      figure.classList.toggle('empty', !there);
    };
    button.addEventListener('click', () => save(figure, button.dataset.name));
    new ResizeObserver(draw).observe(drawing);
    draw();
  }
})();
