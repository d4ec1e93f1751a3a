/** @module Breaks answers of the Worker at random, in the page: runs there as it stands, so it uses nothing from outside. */

/** Makes a function that breaks JSON values; the same `seed` breaks the same way. */
export function mutator(seed: number): (value: unknown) => string {
  let state = seed
  /** mulberry32. */
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const markup = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>'
  const values = () => [
    null,
    true,
    -1,
    0,
    1e308,
    '',
    '0',
    markup,
    'javascript:globalThis.hacked=1',
    'data:text/html,<script>parent.hacked=1</script>',
    'x'.repeat(5_000),
    '__proto__',
    'hasOwnProperty',
    [],
    [[[]]],
    [null],
    {},
    { kind: 'headline', text: markup },
    { kind: 'hologram' },
    { length: 9 },
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    JSON.parse('['.repeat(60) + ']'.repeat(60)),
  ]
  type Tree = Record<string, unknown>
  const breakOne = (root: Tree) => {
    let place = root
    let key = pick(Object.keys(root))
    while (typeof place[key] === 'object' && place[key] && Object.keys(place[key] as Tree).length && random() < 0.85) {
      place = place[key] as Tree
      key = pick(Object.keys(place))
    }
    const kind = random()
    if (kind < 0.2) delete place[key]
    else if (kind < 0.3 && Array.isArray(place)) place.push(...Array(20).fill(place[0]))
    else if (kind < 0.4) place[pick(['__proto__', 'constructor', 'toString', 'extra'])] = pick(values())
    else place[key] = pick(values())
  }
  return (value) => {
    const tree = JSON.parse(JSON.stringify(value)) as Tree
    for (let left = 1 + Math.floor(random() * 3); left; left--) if (Object.keys(tree).length) breakOne(tree)
    const text = JSON.stringify(tree)
    if (random() < 0.8) return text
    const at = Math.floor(random() * text.length)
    return (
      text.slice(0, at) +
      pick(['', '\u0000', '"', '}', ']', '\ufeff', '<!--', '1e9999']) +
      pick(['', text.slice(at + 1)])
    )
  }
}
