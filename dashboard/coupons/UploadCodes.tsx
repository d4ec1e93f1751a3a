/** @module Uploads codes that the shop system made: pasted, or out of a file. */
import { useRef, useState } from 'preact/hooks'
import type { CodeUpload } from '../../contract/coupon.ts'
import { troubleSentence } from '../api/trouble.ts'
import { Card } from '../part/Card.tsx'
import { DoneLine } from '../part/DoneLine.tsx'
import { Icon } from '../part/Icon.tsx'
import { TroubleLine } from '../part/TroubleLine.tsx'
import { counted } from '../sentence/counted.ts'
import { sendCodes } from './send-codes.ts'

/** Refused lines that are shown; the others are counted. */
const SHOWN = 10

interface UploadCodesProps {
  poolId: string
  onUploaded(): void
}

export function UploadCodes({ poolId, onUploaded }: UploadCodesProps) {
  const [text, setText] = useState('')
  const [result, setResult] = useState<CodeUpload | string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const file = useRef<HTMLInputElement>(null)

  async function upload() {
    if (isBusy || text.trim() === '') return
    setBusy(true)
    const answer = await sendCodes(poolId, text)
    setBusy(false)
    setResult(answer.ok ? answer.value : troubleSentence(answer.trouble))
    if (!answer.ok) return
    setText('')
    onUploaded()
  }

  return (
    <Card title="Add codes" class="pool-card">
      <label for="coupon-codes">Codes, one on each line</label>
      <textarea
        id="coupon-codes"
        class="field coupon-codes"
        rows={5}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="save-acts">
        <button type="button" class="button button-main" aria-disabled={isBusy || text.trim() === ''} onClick={upload}>
          {isBusy ? 'Uploading …' : 'Upload'}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          <Icon name="page" />
          From a file
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.txt,text/csv,text/plain"
          onChange={async (event) => setText((await event.currentTarget.files?.[0]?.text()) ?? '')}
        />
      </div>
      <div role="status">{result !== null && <Result result={result} />}</div>
      <p class="card-note">
        Codes that are here already are not doubled. Of a file with several columns the first counts.
      </p>
    </Card>
  )
}

function Result({ result }: { result: CodeUpload | string }) {
  if (typeof result === 'string') return <TroubleLine>{result}</TroubleLine>
  const { added, refused } = result
  return (
    <>
      <DoneLine>{counted(added, 'code')} added</DoneLine>
      {refused.length > 0 && (
        <ul class="coupon-refused">
          {refused.slice(0, SHOWN).map(({ line, code, message }) => (
            <li key={line}>
              Line {line}: <code>{code}</code> {message}
            </li>
          ))}
          {refused.length > SHOWN && <li>and {counted(refused.length - SHOWN, 'more line', 'more lines')}</li>}
        </ul>
      )}
    </>
  )
}
