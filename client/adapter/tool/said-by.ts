/** @module What an element of the page says, in whichever way elements say things. */

/** Its `content`, its value or its text, without space around; undefined for nothing and for no such element. */
export function saidBy(selector: string, root: ParentNode = document): string | undefined {
  const element = root.querySelector<HTMLInputElement>(selector)
  return (element?.getAttribute('content') || element?.value || element?.textContent)?.trim() || undefined
}
