/** @module Working something out of an object once. */

/**
 * The same function, which works out each object once and remembers it as long as the object is in use. For objects that
 * nobody changes.
 */
export function remembered<Of extends object, Value>(workOut: (of: Of) => Value): (of: Of) => Value {
  const known = new WeakMap<Of, { value: Value }>()
  return (of) => {
    const found = known.get(of) ?? { value: workOut(of) }
    known.set(of, found)
    return found.value
  }
}
