/** @module Uploading a catalogue's file: chosen, looked at, sent, and what came of it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { sizeWords } from '../../import/import-words.ts'
import { Card } from '../../part/Card.tsx'
import { DropFile } from '../../part/DropFile.tsx'
import { Icon } from '../../part/Icon.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { ProgressLine } from './ImportProgress.tsx'
import { ImportReport } from './ImportReport.tsx'
import { UploadForm } from './UploadForm.tsx'
import { beginUpload, forgetUpload, type UploadJob, uploadJob } from './upload-job.ts'

const ACCEPT = '.csv,.tsv,.txt,.xml,.json,.ndjson,.yaml,.yml,.gz'

/** `onChanged`: an import began or ended. */
export function UploadCard({ onChanged }: { onChanged(): void }) {
  const [file, setFile] = useState<File | null>(null)
  const job = uploadJob.value
  const stage = job?.state ?? (file === null ? 'choosing' : 'looking')
  const before = useRef(stage)
  const box = useRef<HTMLDivElement>(null)
  // The button that led here is gone: the focus goes to what came in its place.
  useLayoutEffect(() => {
    if (before.current !== stage) {
      box.current?.focus()
      if (stage === 'taken') onChanged()
    }
    before.current = stage
  }, [stage])
  const again = () => {
    forgetUpload()
    setFile(null)
  }
  return (
    <Card title="Upload a file" class="upload-card">
      <div ref={box} tabIndex={-1} class="upload-stage">
        {job !== null ? (
          <UploadEnd job={job} onAgain={again} />
        ) : file !== null ? (
          <UploadForm
            file={file}
            onOther={() => setFile(null)}
            onSend={(options) => beginUpload(file, { ...options, insists: false })}
          />
        ) : (
          <DropFile accept={ACCEPT} onChoose={setFile}>
            Drop your catalogue here: Google Merchant XML or text, an export of Shopify or WooCommerce, CSV, JSON or
            YAML, also packed with gzip.
          </DropFile>
        )}
      </div>
    </Card>
  )
}

function UploadEnd({ job, onAgain }: { job: UploadJob; onAgain(): void }) {
  const { file, state } = job
  return (
    <>
      <p class="upload-name">
        <Icon name="page" />
        <b>{file.name}</b> <span class="card-note">{sizeWords(file.size)}</span>
      </p>
      {job.state === 'sending' && <Sending bytes={job.bytes} size={file.size} />}
      {job.state === 'refused' && <TroubleLine role="alert">{job.sentence}</TroubleLine>}
      {job.state === 'taken' && (
        <ImportReport importId={job.importId}>
          <Insist job={job} />
        </ImportReport>
      )}
      <p class="import-acts">
        <button type="button" class="button" onClick={onAgain}>
          {state === 'sending' ? 'Cancel' : 'Another file'}
        </button>
        {state === 'sending' && <span class="card-note">You may look at other screens; keep this tab open.</span>}
      </p>
    </>
  )
}

/** Once all is sent, the Worker reads the rest of it. */
function Sending({ bytes, size }: { bytes: number; size: number }) {
  if (bytes >= size && size > 0) return <ProgressLine words="It is there, and being read" done={null} />
  return <ProgressLine words={`Sent ${sizeWords(bytes)} of ${sizeWords(size)}`} done={size > 0 ? bytes / size : null} />
}

const Insist = ({ job: { file, options } }: { job: UploadJob }) => (
  <p>
    <button type="button" class="button" onClick={() => beginUpload(file, { ...options, insists: true })}>
      They are gone: import it all the same
    </button>
  </p>
)
