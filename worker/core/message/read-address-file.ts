/** @module Addresses in a CSV file, one a row, in whichever column. */
import { guessDelimiter } from '../../../contract/csv-delimiter.ts'
import { CsvReader } from '../../../contract/csv-reader.ts'
import { EmailSchema } from '../../../contract/email.ts'
import type { SuppressionImport } from '../../../contract/message/suppression.ts'
import { parse } from '../../../contract/parse.ts'

/** Refused lines that are told; more say the same. */
const MOST_REFUSED = 50

/**
 * The first cell of each row that is an address. A first row without one names the columns; any other is refused. Throws a
 * RangeError, a sentence, for a file whose quote is never closed.
 */
export function readAddressFile(text: string): { emails: string[] } & Pick<SuppressionImport, 'refused'> {
  const reader = new CsvReader(guessDelimiter(text))
  const rows = [...reader.push(text.replace(/^\uFEFF/, '')), ...reader.end()]
  const emails: string[] = []
  const refused: SuppressionImport['refused'] = []
  rows.forEach(({ line, cells }, n) => {
    const email = cells.map((cell) => parse(EmailSchema, cell)).find((each) => each.ok)
    if (email?.ok) emails.push(email.value)
    else if (n > 0 || cells.some((cell) => cell.includes('@')))
      refused.push({ line, text: cells.join(' ').slice(0, 100) })
  })
  return { emails, refused: refused.slice(0, MOST_REFUSED) }
}
