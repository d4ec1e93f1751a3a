/** @module What came of one import: counts, why it failed, and the rows that are wrong. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CatalogueImport, ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import { useReading } from '../../api/use-reading.ts'
import { Icon } from '../../part/Icon.tsx'
import { SmallFigures } from '../../part/SmallFigures.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { plain } from '../../sentence/counted.ts'
import { importPath } from '../catalogue-path.ts'
import { ImportProgress } from './ImportProgress.tsx'
import { endedWords, FAILURES, failureWords, isGoing } from './import-words.ts'
import { TroubleList } from './TroubleList.tsx'

/** While it is under way. */
const EVERY_MS = 1000

interface ImportReportProps {
  importId: string
  /** What came of it stands above already. @default false */
  isListOnly?: boolean
  /** What can be done about the failure. */
  children?: ComponentChildren
}

/** Reads it, and again until it has ended. */
export function ImportReport({ importId, isListOnly = false, children }: ImportReportProps) {
  const [isEnded, setEnded] = useState(false)
  const { value, readAt, trouble, retry } = useReading<CatalogueImport>(importPath(importId), isEnded ? null : EVERY_MS)
  useEffect(() => setEnded(value !== null && !isGoing(value)), [value])
  return (
    <div class="import-report">
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={2} label="Reading the report" />}
      {value !== null && (
        <>
          {!isListOnly && (isGoing(value) ? <ImportProgress summary={value} /> : <Ended summary={value} />)}
          {value.failure?.code === 'most_missing' && children}
          <TroubleList told={value} />
        </>
      )}
    </div>
  )
}

/** The failure with what to do, or that it went well, with the counts. */
export function Ended({ summary }: { summary: ImportSummary }) {
  const { failure } = summary
  if (failure !== null)
    return (
      <TroubleLine>
        <b>{FAILURES[failure.code]}.</b> {failureWords(failure)}
      </TroubleLine>
    )
  return (
    <>
      <p class="import-well">
        <Icon name="check" />
        <span>{endedWords(summary)}.</span>
      </p>
      <ImportCounts summary={summary} />
    </>
  )
}

export const ImportCounts = ({ summary }: { summary: ImportSummary }) => (
  <SmallFigures
    class="import-counts"
    figures={[
      { label: 'New', value: plain(summary.added) },
      { label: 'Changed', value: plain(summary.changed) },
      { label: 'As before', value: plain(summary.unchanged) },
      { label: 'Taken off', value: plain(summary.removed) },
      { label: 'Not for sale', value: plain(summary.leftOut) },
      { label: 'To mend', value: plain(summary.troubleCount) },
    ]}
  />
)
