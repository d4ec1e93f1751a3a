/** @module Elements of the panel. Whatever comes from the page goes in as text: there is no way here to make markup of it. */

/** A part of an element: another one, or text. */
export type Child = Node | string

/** An element with a class (empty for none) and what stands in it. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className) element.className = className
  // `append` makes text nodes of texts.
  element.append(...children)
  return element
}
