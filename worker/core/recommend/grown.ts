/** @module Typed arrays that grow. */

type Typed = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array

/** The array itself where it holds `length` elements, else a copy that is a quarter larger, with `fill` behind. */
export function grown<T extends Typed>(array: T, length: number, fill = 0): T {
  if (length <= array.length) return array
  const larger = new (array.constructor as new (size: number) => T)(
    Math.max(length, Math.ceil(array.length * 1.25), 64),
  )
  larger.fill(fill)
  larger.set(array)
  return larger
}
