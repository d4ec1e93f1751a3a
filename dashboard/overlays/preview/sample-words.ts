/** @module Merge fields of a text, filled in with samples. */

/** What a sample visitor and page are like, by the name of the field. */
export type Facts = Record<string, string>

const FIELD = /\{\{-?\s*([\w.]+)\s*((?:\|[^}]*)?)-?\}\}/g
const DEFAULT = /\|\s*default:\s*(?:"([^"]*)"|'([^']*)')/

/** `{{ product.name | default: "this" }}` to the sample's name, else to the words behind `default`, else to nothing. */
export const sampleWords = (text: string, facts: Facts): string =>
  text.replace(FIELD, (_, name: string, filters: string) => {
    const [, double, single] = DEFAULT.exec(filters) ?? []
    return facts[name] ?? double ?? single ?? ''
  })
