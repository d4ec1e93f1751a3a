/** @module Codes out of an upload: a text with one on each line, or a list of JSON. */
import { CodeSchema, type CodeUpload } from '../../../contract/coupon.ts'
import { parse } from '../../../contract/parse.ts'

/** A first line that names the column. */
const HEADER = /^"?(discount |coupon |promo )?(code|coupon)s?"?$/i

/** What a line of a text or a list holds. */
export interface CodeLine {
  line: number
  code: string
}

/** Lines of a text: blank ones and a heading are left out; of several columns the first counts. */
export function codeLines(text: string): CodeLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, n) => ({ line: n + 1, code: (line.split(/[,;\t]/)[0] ?? '').trim().replace(/^"(.*)"$/, '$1') }))
    .filter(({ line, code }) => code !== '' && !(line === 1 && HEADER.test(code)))
}

/** The codes as they are compared, each once, and the lines that are none or come again. */
export function checkedCodes(lines: readonly CodeLine[]): { codes: CodeLine[]; refused: CodeUpload['refused'] } {
  const first = new Map<string, number>()
  const codes: CodeLine[] = []
  const refused: CodeUpload['refused'] = []
  for (const { line, code: written } of lines) {
    const parsed = parse(CodeSchema, written)
    const code = parsed.ok ? parsed.value : written.slice(0, 60)
    const before = first.get(code)
    if (!parsed.ok) refused.push({ line, code, message: parsed.errors[0]?.message ?? 'is not a code' })
    else if (before !== undefined) refused.push({ line, code, message: `is on line ${before} already` })
    else {
      first.set(code, line)
      codes.push({ line, code })
    }
  }
  return { codes, refused }
}
