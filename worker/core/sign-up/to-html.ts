/** @module Text as HTML. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Safe between tags and in quoted attributes. */
export const toHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!)
