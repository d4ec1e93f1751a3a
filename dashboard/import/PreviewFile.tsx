/** @module A chosen file before it is imported: its columns, how it is read, and what it would come to. */
import { Icon } from '../part/Icon.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { counted, plain } from '../sentence/counted.ts'
import { FileCard } from './FileCard.tsx'
import { FoundOrders } from './FoundOrders.tsx'
import { HabitsCard } from './HabitsCard.tsx'
import { startImport } from './import-job.ts'
import { MapColumns } from './MapColumns.tsx'
import { usePreview } from './use-preview.ts'

interface PreviewFileProps {
  file: File
  onOther(): void
}

/** `Import 12 rows`, `Import about 370,000 rows`, or `Import all rows`. */
function importLabel(rowsAbout: number | null, isWhole: boolean): string {
  if (rowsAbout === null) return 'Import all rows'
  if (isWhole) return `Import ${counted(rowsAbout, 'row')}`
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rowsAbout)) - 1)
  return `Import about ${plain(Math.round(rowsAbout / step) * step)} rows`
}

export function PreviewFile({ file, onOther }: PreviewFileProps) {
  const preview = usePreview(file)
  const { form, sample, answer, sentence } = preview
  const plan = answer?.plan ?? null
  const canImport = form !== null && sample !== null && plan !== null && sentence === null && !preview.isReading
  return (
    <>
      <FileCard file={file} preview={preview} onOther={onOther} />
      {sample !== null && sentence !== null && (
        <div class="trouble">
          <Icon name="warning" />
          <p role="alert">{sentence}</p>
          <button type="button" class="button button-small" onClick={preview.retry}>
            Try again
          </button>
        </div>
      )}
      {sample !== null && answer === null && sentence === null && <Waiting rows={4} label="Reading the first rows" />}
      {sample !== null && answer !== null && (
        <>
          <MapColumns sample={sample} preview={answer} onColumns={(columns) => preview.say({ columns })} />
          <HabitsCard said={preview.said} preview={answer} onSay={preview.say} modifiedAt={file.lastModified} />
          {plan !== null && <FoundOrders preview={answer} sample={sample} />}
          <div class="import-acts">
            <button
              type="button"
              class="button button-main"
              aria-disabled={!canImport}
              onClick={() => canImport && startImport(file, form, plan, sample.header)}
            >
              {importLabel(sample.rowsAbout, sample.isWhole)}
            </button>
            <button type="button" class="button" onClick={onOther}>
              Choose another file
            </button>
          </div>
        </>
      )}
    </>
  )
}
