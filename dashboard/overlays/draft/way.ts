/** @module A way into a campaign, `content[0].text`, as the contract's errors name fields. */

type Key = string | number

/** `content[0].text` to `['content', 0, 'text']`. */
const keysOf = (way: string): Key[] =>
  [...way.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? name! : Number(index)))

/** What stands there; undefined where nothing does. */
export const valueAt = (root: unknown, way: string): unknown =>
  keysOf(way).reduce<unknown>((value, key) => (value as Record<Key, unknown> | null | undefined)?.[key], root)

/** The same with `value` there; what lies on the way is made. Undefined takes a field away. The root stays as it is. */
export function withValueAt<Root>(root: Root, way: string, value: unknown): Root {
  return placed(root, keysOf(way), value) as Root
}

function placed(node: unknown, [key, ...rest]: Key[], value: unknown): unknown {
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list = Array.isArray(node) ? [...node] : []
    list[key] = placed(list[key], rest, value)
    return list
  }
  const { [key]: old, ...others } = (node ?? {}) as Record<string, unknown>
  const next = placed(old, rest, value)
  // A field keeps its place, so that a draft that was changed back is as it was.
  if (next === undefined) return others
  return old === undefined ? { ...others, [key]: next } : { ...(node as object), [key]: next }
}
