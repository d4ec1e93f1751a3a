/** @module Makes elements; text is always text. */

/** `element('a', { href: '/' }, 'Home')`. Attributes that are undefined are left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number | undefined> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, String(value))
  made.append(...children)
  return made
}

/** `1490` → `€14.90`. */
export const euro = (cents: number): string => `€${(cents / 100).toFixed(2)}`
