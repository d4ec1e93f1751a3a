/** @module The Import screen: orders from a file, looked at before they are sent; and what can be taken out. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { BackLink } from '../part/BackLink.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { ExportCard } from './ExportCard.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportSummary } from './ImportSummary.tsx'
import { forgetImport, importJob } from './import-job.ts'
import { PreviewFile } from './PreviewFile.tsx'

/** With each step the button that led to it is gone: the focus goes to the title, so that it is not lost. */
export function Import() {
  const [file, setFile] = useState<File | null>(null)
  const job = importJob.value
  const stage = job?.state ?? (file === null ? 'choosing' : 'looking')
  const before = useRef(stage)
  useLayoutEffect(() => {
    if (before.current !== stage) document.querySelector<HTMLElement>('h1')?.focus()
    before.current = stage
  }, [stage])
  const again = () => {
    forgetImport()
    setFile(null)
  }
  return (
    <>
      <BackLink to={{ screen: 'connect' }}>Connect</BackLink>
      <ScreenHead title="Import orders" sub="Orders of before, and sales at a till, from a CSV file" />
      <div class="stack import">
        {job?.state === 'running' && <ImportProgress job={job} />}
        {job !== null && job.state !== 'running' && <ImportSummary job={job} onAgain={again} />}
        {job === null && file !== null && <PreviewFile key={file} file={file} onOther={() => setFile(null)} />}
        {job === null && file === null && <ChooseFile onChoose={setFile} />}
        {file === null && <ExportCard />}
      </div>
    </>
  )
}
