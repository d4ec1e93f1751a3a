/** @module Google Tag Manager's template file, taken apart, and its sandbox, as far as the template uses it. */
import { readFileSync } from 'node:fs'

/** Sections by their names, in the order of the file. */
export function readTemplate(path: string): Map<string, string> {
  const [before, ...parts] = readFileSync(path, 'utf8').split(/^___([A-Z_]+)___$/m)
  if (before?.trim() !== '') throw new Error('something stands before the first section')
  const sections = new Map<string, string>()
  for (let i = 0; i < parts.length; i += 2) sections.set(parts[i] ?? '', (parts[i + 1] ?? '').trim())
  return sections
}

/** One value of a permission: text, list, map or boolean, as the file writes them. */
interface Value {
  type: number
  string?: string
  boolean?: boolean
  listItem?: Value[]
  mapKey?: Value[]
  mapValue?: Value[]
}

/** A value as plain data. */
export function plain({ string, boolean, listItem, mapKey, mapValue }: Value): unknown {
  if (listItem) return listItem.map(plain)
  if (mapKey && mapValue)
    return Object.fromEntries(mapKey.map((key, index) => [key.string, plain(mapValue[index] as Value)]))
  return string ?? boolean
}

/** What the template may do: parameters of each permission, by its name. */
export function permissionsOf(section: string): Record<string, Record<string, unknown>> {
  const permissions = JSON.parse(section) as {
    instance: { key: { publicId: string }; param: { key: string; value: Value }[] }
  }[]
  return Object.fromEntries(
    permissions.map(({ instance }) => [
      instance.key.publicId,
      Object.fromEntries(instance.param.map(({ key, value }) => [key, plain(value)])),
    ]),
  )
}
