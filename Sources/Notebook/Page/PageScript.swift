/// What a page does beside being read; all of it can be had without: a row's link leads to its passage at the end, every
/// bar has its title, and the table under a timeline has its numbers.
///
/// It takes text from the page only as text, and the page's policy lets no other script run.
enum PageScript {
  static let text = #"""
    'use strict';
    // A row's number opens its passage right under the row, and closes it again.
    document.querySelectorAll('a.to-passage').forEach(function (link) {
      link.setAttribute('aria-expanded', 'false');
      link.addEventListener('click', function (event) {
        var row = link.closest('tr'), words = document.getElementById(link.hash.slice(1));
        var passage = words && words.closest('.passage'), number = link.hash.replace('#passage-', '');
        if (!row || !passage || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        var open = link.getAttribute('aria-expanded') === 'true';
        link.setAttribute('aria-expanded', String(!open));
        if (open) { row.nextElementSibling.remove(); return; }
        var cell = document.createElement('td'), inside = document.createElement('tr');
        cell.colSpan = row.cells.length;
        Array.from(passage.children).forEach(function (part) { cell.append(part.cloneNode(true)); });
        cell.querySelectorAll('[id]').forEach(function (part) { part.removeAttribute('id'); });
        cell.querySelectorAll('[data-words]').forEach(function (part) {
          part.classList.toggle('other', part.dataset.words.split(' ').indexOf(number) < 0);
        });
        inside.append(cell);
        row.after(inside);
      });
    });
    // A table that stands folded under its figure is printed, and opens where a link leads into it.
    window.addEventListener('beforeprint', function () {
      document.querySelectorAll('details').forEach(function (part) { part.open = true; });
    });
    function unfold() {
      var aim = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      for (var part = aim; part; part = part.parentElement) if (part.tagName === 'DETAILS') part.open = true;
      if (aim) aim.scrollIntoView();
    }
    window.addEventListener('hashchange', unfold);
    unfold();
    // Timelines: what is under the pointer is told, and a stretch of time can be looked at more closely.
    var space = 'http://www.w3.org/2000/svg', day = 86400000;
    function date(number) { return new Date(number * day); }
    function iso(number, length) { return date(number).toISOString().replace(/^\+0*/, '').slice(0, length); }
    function number(year, month) { var d = new Date(0); d.setUTCFullYear(year, month, 1); return Math.round(d.getTime() / day); }
    function ticks(first, last) {
      var length = last - first, found = [], most = 8, from = date(first), to = date(last), i;
      function step(steps, count) { return steps.find(function (s) { return count / s <= most; }) || steps[steps.length - 1]; }
      if (length <= 60) {
        var days = step([1, 2, 5, 10], length);
        for (i = Math.ceil(first); i < last; i += days) found.push([i, iso(i, 10)]);
        return found;
      }
      var start = from.getUTCFullYear() * 12 + from.getUTCMonth(), end = to.getUTCFullYear() * 12 + to.getUTCMonth() + 1;
      var isMonths = end - start <= 6 * most;
      var by = isMonths ? step([1, 2, 3, 6], end - start)
        : 12 * step([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], (end - start) / 12);
      for (i = Math.ceil(start / by) * by; i <= end; i += by) {
        var at = number(Math.floor(i / 12), ((i % 12) + 12) % 12);
        if (at >= first && at < last) found.push([at, iso(at, isMonths ? 7 : 4)]);
      }
      return found;
    }
    document.querySelectorAll('figure.timeline').forEach(function (figure) {
      var svg = figure.querySelector('svg'), data = svg.dataset, bars = Array.from(svg.querySelectorAll('[data-a]'));
      var whole = [Number(data.first), Number(data.last) + 1], view = whole.slice(), tools = document.createElement('div');
      var left = Number(data.left), width = Number(data.width), told = document.createElement('output');
      function place(value) { return left + width * (value - view[0]) / (view[1] - view[0]); }
      function draw() {
        bars.forEach(function (bar) {
          var a = Math.max(view[0], Number(bar.dataset.a)), b = Math.min(view[1], Number(bar.dataset.b));
          bar.setAttribute('visibility', a < b ? 'visible' : 'hidden');
          if (a >= b) return;
          bar.setAttribute('x', place(a));
          bar.setAttribute('width', Math.max(1, place(b) - place(a) - 1));
        });
        var marks = svg.querySelector('.marks');
        marks.replaceChildren();
        ticks(view[0], view[1]).forEach(function (tick) {
          var line = document.createElementNS(space, 'line'), text = document.createElementNS(space, 'text');
          var x = place(tick[0]), bottom = Number(data.bottom);
          [['class', 'grid'], ['x1', x], ['x2', x], ['y1', 8], ['y2', bottom]].forEach(function (p) { line.setAttribute(p[0], p[1]); });
          [['class', 'tick'], ['x', x], ['y', bottom + 14]].forEach(function (p) { text.setAttribute(p[0], p[1]); });
          text.textContent = tick[1];
          marks.append(line, text);
        });
      }
      function look(first, last) {
        var length = Math.min(whole[1] - whole[0], Math.max(3, last - first));
        first = Math.min(Math.max(whole[0], first), whole[1] - length);
        view = [first, first + length];
        draw();
        told.textContent = iso(Math.ceil(first), 10) + ' to ' + iso(Math.floor(first + length - 1), 10);
      }
      function scaled(share, middle) {
        var length = (view[1] - view[0]) * share, center = middle === undefined ? (view[0] + view[1]) / 2 : middle;
        look(center - (center - view[0]) * share, center - (center - view[0]) * share + length);
      }
      function moved(share) { var by = (view[1] - view[0]) * share; look(view[0] + by, view[1] + by); }
      [['+', 'closer', function () { scaled(0.5); }], ['−', 'wider', function () { scaled(2); }],
        ['◀', 'earlier', function () { moved(-0.5); }], ['▶', 'later', function () { moved(0.5); }],
        ['all', 'the whole timeline', function () { look(whole[0], whole[1]); }]].forEach(function (tool) {
        var button = document.createElement('button');
        button.type = 'button';
        button.textContent = tool[0];
        button.setAttribute('aria-label', tool[1]);
        button.addEventListener('click', tool[2]);
        tools.append(button);
      });
      tools.className = 'tools';
      tools.append(told);
      svg.parentElement.before(tools);
      function at(event) {
        var box = svg.getBoundingClientRect(), x = (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width;
        return view[0] + (x - left) / width * (view[1] - view[0]);
      }
      var from = null;
      svg.addEventListener('pointerdown', function (event) { from = at(event); });
      svg.addEventListener('pointerup', function (event) {
        var to = at(event), far = from !== null && Math.abs(to - from) > (view[1] - view[0]) / 50;
        if (far) look(Math.min(from, to), Math.max(from, to));
        from = null;
      });
      svg.addEventListener('dblclick', function () { look(whole[0], whole[1]); });
      svg.addEventListener('wheel', function (event) {
        if (!event.ctrlKey) return;
        event.preventDefault();
        scaled(event.deltaY > 0 ? 1.25 : 0.8, at(event));
      }, { passive: false });
      svg.addEventListener('pointermove', function (event) {
        bars.forEach(function (bar) { bar.classList.toggle('on', bar === event.target); });
        if (event.target.dataset && event.target.dataset.a) told.textContent = event.target.querySelector('title').textContent;
      });
    });
    """#
}
