/** @module A category as its path, and what lies within what. */
import { evenText } from '../../../../contract/even-text.ts'

/** `Tea > Green`, `tea/green`, `Tea » Green` or with `›`, `→`, `|`: `['tea', 'green']`. Capitals and blanks do not matter; no category has no parts. */
export function categoryParts(category: string | null): string[] {
  return (category ?? '')
    .split(/[/>»›→|]/)
    .map((part) => evenText(part).toLowerCase())
    .filter((part) => part !== '')
}

/** Is the one the other, or below it? Nothing is within no category. */
export function isWithin(parts: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((part, place) => parts[place] === part)
}
