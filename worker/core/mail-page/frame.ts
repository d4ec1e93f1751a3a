/** @module The frame of a page or mail of ours. */
import { toHtml } from '../sign-up/to-html.ts'

/** `title` is text, `body` HTML of ours with its tag. */
export const frame = (language: string, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${toHtml(title)}</title></head>${body}</html>`
