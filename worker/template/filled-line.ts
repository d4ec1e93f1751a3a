/** @module One line of an owner's words with its merge fields filled in. */
import { type Compiled, compile, draw } from './engine.ts'

/** Lines that this isolate has read; more than all campaigns and messages of a shop have. Our policy. */
const MOST_COMPILED = 4_000

/** By the owner's line: the same words are the same template in every version. Null: it cannot be read. */
const compiled = new Map<string, Compiled | null>()

/** Empty where a field is not known and has no fallback. What a value holds is never read as a template. */
export function filledLine(text: string, facts: object): string {
  if (!/\{[{%]/.test(text)) return text
  try {
    const template = templateOf(text)
    return template ? draw(template, facts).trim() : ''
  } catch {
    return ''
  }
}

function templateOf(text: string): Compiled | null {
  const found = compiled.get(text)
  if (found !== undefined) return found
  if (compiled.size >= MOST_COMPILED) compiled.clear()
  const made = compileOrNull(text)
  compiled.set(text, made)
  return made
}

function compileOrNull(text: string): Compiled | null {
  try {
    return compile(text)
  } catch {
    return null
  }
}
