/**
 * What fingers, a mouse or a pen do on the stage. Each finger is known by its id, and whatever way one leaves (lifted, cancelled,
 * its capture lost, or without a word before the next touch) it is gone. While something moves only `host.show` is called; the
 * scene changes once, at the end. No DOM here, so that a test can be all fingers.
 */

/** Pixels: less is a tap. */
const SLOP = 6;
/** Pixels: less adds nothing to a stroke. */
const STEP = 1.5;

/** @typedef {[number, number]} Point */
/** @typedef {{from: Point, at: Point}} Finger in pixels of the screen */
/** What goes on: `move` after fingers moved, `end` when they left, `drop` when it is to be as if it never was. `live`: how the element stands now.
 * @typedef {{live?: any, move: () => void, end: () => void, drop: () => void}} Doing */

/** @type {Doing} */
const NOTHING = { move() {}, end() {}, drop() {} };

/** @param {any} host see stage.js */
export function createGestures(host) {
  /** @type {Map<number, Finger>} */
  const fingers = new Map();
  let doing = NOTHING;
  let waits = false;

  /** @param {any} event */
  function down({ pointerId, isPrimary, clientX, clientY, button = 0 }) {
    if (button > 0) return;
    // Whatever came before is over, even when its end was never told.
    if (isPrimary) finish();
    fingers.set(pointerId, { from: [clientX, clientY], at: [clientX, clientY] });
    if (fingers.size === 1) doing = one();
    else if (fingers.size === 2) doing = two(doing);
  }

  /** @param {any} event */
  function move(event) {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    // A mouse that comes back without its button was let go elsewhere.
    if (event.buttons === 0) return up(event);
    if (doing === drawing) for (const { clientX, clientY } of event.getCoalescedEvents?.() ?? [event]) drawing.add([clientX, clientY]);
    finger.at = [event.clientX, event.clientY];
    if (waits) return;
    waits = true;
    host.soon(step);
  }

  function step() {
    waits = false;
    doing.move();
  }

  /** Lifted, cancelled or lost: what was reached stays. @param {any} event */
  function up({ pointerId }) {
    if (!fingers.has(pointerId)) return;
    doing.move();
    fingers.delete(pointerId);
    const done = doing;
    doing = NOTHING;
    done.end();
  }

  function finish() {
    fingers.clear();
    const done = doing;
    doing = NOTHING;
    done.end();
  }

  const points = () => [...fingers.values()].slice(0, 2);
  /** The way of a finger, in units of the scene. @param {Finger} finger @returns {Point} */
  const way = ({ from, at }) => [(at[0] - from[0]) * host.unit(), (at[1] - from[1]) * host.unit()];
  const far = () => points().some(({ from, at }) => Math.hypot(at[0] - from[0], at[1] - from[1]) > SLOP);

  function one() {
    const [finger] = points();
    const at = host.toScene(finger.at);
    const tool = host.tool();
    if (tool === "pen") return draw(finger);
    if (tool === "eraser") return erase(finger);
    const chosen = host.chosen();
    const grip = chosen && host.gripAt(finger.at);
    if (grip) return changing(chosen, () => host.gripped(grip, chosen, at, host.toScene(finger.at)), grip !== "size");
    if (tool === "crop") return changing(chosen, () => host.cropped(chosen, way(finger), 1), true);
    return press(finger, at, chosen);
  }

  /** A tap, until it moves. @param {Finger} finger @param {Point} at @param {any} chosen @returns {Doing} */
  function press(finger, at, chosen) {
    const under = host.hit(at);
    const target = chosen && host.covers(chosen, at) ? chosen : under;
    const wait = { ...NOTHING, live: target, move: () => void (far() && (doing = begin(), doing.move())), end: () => host.tap(under) };
    const begin = () => (target ? drag(target) : pan());
    return wait;
    /** @param {any} el @returns {Doing} */
    function drag(el) {
      host.choose(el.id);
      return changing(el, () => host.moved(el, way(finger)));
    }
  }

  /** @param {Doing} before @returns {Doing} */
  function two(before) {
    const [first, second] = points();
    if (before === drawing) before.drop();
    const el = host.tool() === "crop" ? host.chosen() : before === drawing ? null : before.live ?? host.between(host.toScene(first.at), host.toScene(second.at));
    for (const finger of [first, second]) finger.from = finger.at;
    if (!el) return pan();
    host.choose(el.id);
    const from = [first, second].map(({ at }) => host.toScene(at));
    const to = () => [first, second].map(({ at }) => host.toScene(at));
    if (host.tool() === "crop") return changing(el, () => host.cropped(el, way(second), spread(to()) / spread(from)), true);
    return changing(el, () => host.pinched(el, from, to()));
  }

  /** @param {any} el @param {() => any} next how it stands by where the fingers are @param {boolean} [inside] what it shows changes too @returns {Doing} */
  function changing(el, next, inside) {
    const before = host.found(el.id);
    /** @type {Doing} */
    const mine = {
      live: el,
      move: () => host.show((mine.live = next()), before, inside),
      end: () => (host.rest(before), host.keep(mine.live)),
      drop: () => host.rest(before),
    };
    return mine;
  }

  /** The view follows the fingers. @returns {Doing} */
  function pan() {
    const { x, y, side } = host.view();
    const start = points().map(({ from }) => from);
    const look = () => {
      const now = points().map(({ at }) => at);
      const zoomed = now.length === 2 && start.length === 2 ? spread(start) / spread(now) : 1;
      host.look({ x, y, side }, middle(start), middle(now), zoomed);
    };
    return { ...NOTHING, move: look };
  }

  /** The stroke that is being drawn. A pen that hardly moved adds nothing. @type {Doing & {points: Point[], last: Point, add: (at: Point) => void}} */
  const drawing = { ...NOTHING, points: [], last: [0, 0], add(at) {
    if (Math.hypot(at[0] - drawing.last[0], at[1] - drawing.last[1]) < STEP) return;
    drawing.last = at;
    drawing.points.push(host.toScene(at));
  } };
  /** @param {Finger} finger */
  function draw(finger) {
    return Object.assign(drawing, {
      points: [host.toScene(finger.at)], last: finger.at,
      move: () => host.ink(drawing.points), end: () => (host.ink(null), host.drawn(drawing.points)), drop: () => host.ink(null),
    });
  }

  /** @param {Finger} finger @returns {Doing} */
  function erase(finger) {
    /** @type {Set<string>} */
    const gone = new Set();
    const rub = () => {
      const stroke = host.strokeAt(host.toScene(finger.at));
      if (stroke) host.hide(gone.add(stroke.id));
    };
    rub();
    return { move: rub, end: () => host.erased(gone), drop: () => host.hide(new Set()) };
  }

  return { down, move, up, finish };
}

/** @param {Point[]} two */
const spread = ([[ax, ay], [bx, by]]) => Math.max(1, Math.hypot(bx - ax, by - ay));
/** @param {Point[]} all @returns {Point} */
const middle = (all) => [all.reduce((sum, [x]) => sum + x, 0) / all.length, all.reduce((sum, [, y]) => sum + y, 0) / all.length];
