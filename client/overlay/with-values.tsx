/** @module Puts values into a text the owner wrote. */
import type { ComponentChildren } from 'preact'

/** Replaces `{name}` by its value, set off a little. A name without a value stays as written. */
export const withValues = (text: string, values: Record<string, string>): ComponentChildren =>
  text
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 ? <strong>{Object.hasOwn(values, part) ? values[part] : `{${part}}`}</strong> : part))
