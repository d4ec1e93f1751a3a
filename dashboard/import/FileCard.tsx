/** @module Which file it is, and how it is written: encoding and delimiter. */
import { DELIMITERS } from '../../contract/csv-delimiter.ts'
import { Card } from '../part/Card.tsx'
import { counted } from '../sentence/counted.ts'
import { Choice } from './Choice.tsx'
import { ENCODINGS, type Encoding } from './guess-encoding.ts'
import { sizeWords } from './import-words.ts'
import type { Preview } from './use-preview.ts'

const DELIMITER_WORDS: Record<string, string> = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Vertical bar' }

interface FileCardProps {
  file: File
  preview: Preview
  onOther(): void
}

export function FileCard({ file, preview: { form, sample, sentence, setForm }, onOther }: FileCardProps) {
  return (
    <Card title={file.name} aside={sizeWords(file.size)}>
      {sample === null && sentence !== null && (
        <>
          <p role="alert">{sentence}</p>
          <p class="import-acts">
            <button type="button" class="button" onClick={onOther}>
              Choose another file
            </button>
          </p>
        </>
      )}
      {form !== null && (
        <div class="habits">
          <Choice
            label="Letters"
            value={form.encoding}
            options={Object.entries(ENCODINGS) as [Encoding, string][]}
            onChoose={(encoding) => setForm({ ...form, encoding })}
          />
          <Choice
            label="Between columns"
            value={form.delimiter}
            options={DELIMITERS.map((sign) => [sign, DELIMITER_WORDS[sign] ?? sign])}
            onChoose={(delimiter) => setForm({ ...form, delimiter })}
          />
        </div>
      )}
      {sample !== null && (
        <p class="card-note">
          {sample.isWhole
            ? `${counted(sample.rows.length, 'row')} with ${counted(sample.header.length, 'column')}.`
            : `You see what the first ${counted(sample.rows.length, 'row')} tell.`}
        </p>
      )}
    </Card>
  )
}
