/** @module Bodies that no Worker would send: a right one with something wrong in it, the same each time. */
import { EVIL_TEXTS, EVIL_URLS } from './evil.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What stands where something else should. */
const WRONG: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    2 ** 53,
    1e308,
    0.1,
    '',
    ' ',
    [],
    {},
    [[]],
    [null],
    { kind: 'riddle' },
    'x'.repeat(5000),
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'expired', 'wheel', 'form', 'inline', 'toast', 'EUR'],
  ...EVIL_TEXTS,
  ...EVIL_URLS,
]

/** A generator of numbers from 0 up to 1 that begins with `seed`. Source: mulberry32, in the public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A copy with one to three of its values replaced, left out or doubled; the value itself stays what it is, an object. */
export function mutated<Body>(body: Body, random: () => number): Body {
  const copy = structuredClone(body) as Json
  const among = (most: number) => Math.floor(random() * most)
  for (let left = 1 + among(3); left > 0; left--) {
    const [holder, key] = somewhere(copy, among)
    const wrong = structuredClone(WRONG[among(WRONG.length)]!)
    if (Array.isArray(holder)) holder.splice(Number(key), among(2), wrong)
    else if (random() < 0.25) delete holder[key]
    else holder[key] = wrong
  }
  return copy as Body
}

/** An object or list inside, and one of its keys. Deep ones are as likely as those at the top. */
function somewhere(root: Json, among: (most: number) => number): [{ [key: string]: Json } | Json[], string] {
  const places: [{ [key: string]: Json } | Json[], string][] = []
  const walk = (value: Json) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      places.push([value, key])
      walk(inner)
    }
  }
  walk(root)
  return places[among(places.length)] ?? [{}, 'x']
}
