/** @module What came of an import: orders, money, and the rows that were refused, as a file to mend. */
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { Icon } from '../part/Icon.tsx'
import { saveFile } from '../part/save-file.ts'
import { useShop } from '../part/use-shop.ts'
import { hrefOf } from '../route.ts'
import { counted, plain } from '../sentence/counted.ts'
import type { ImportJob } from './import-job.ts'
import { sentence, sumWords } from './import-words.ts'
import { SumNotes } from './SumNotes.tsx'

interface ImportSummaryProps {
  job: ImportJob
  onAgain(): void
}

const TITLES: Record<ImportJob['state'], string> = {
  running: 'Importing',
  done: 'Imported',
  cancelled: 'Cancelled',
  stopped: 'The import stopped',
}

/** `orders.csv` gives `orders.refused.csv`. */
const refusedName = (name: string): string => name.replace(/(\.(csv|tsv|txt))?(\.gz)?$/i, '.refused.csv')

const save = (job: ImportJob) => saveFile(job.refused.file(), refusedName(job.file.name))

function Refused({ job }: { job: ImportJob }) {
  const { refusedRows, reasons } = job.tally
  const most = Object.entries(reasons).sort(([, a], [, b]) => b - a)
  return (
    <div class="refused">
      <p class="verdict">
        <Icon name="warning" />
        <span>{counted(refusedRows, 'row')} refused</span>
      </p>
      <ul>
        {most.map(([reason, times]) => (
          <li key={reason}>
            {plain(times)} × {sentence(reason)}
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={() => save(job)}>
          <Icon name="down" />
          Download the refused rows
        </button>
      </p>
      <p class="card-note">Each with its line and reason. Mend them there, and import that file.</p>
    </div>
  )
}

export function ImportSummary({ job, onAgain }: ImportSummaryProps) {
  const { timeZone } = useShop()
  const { state, tally, sentence: fault, file } = job
  return (
    <Card title={`${TITLES[state]}: ${file.name}`} aside={counted(tally.rows, 'row')}>
      <div role="status">
        <p class="found-sum">{sumWords(tally.sums, timeZone, clock.peek())}</p>
        {fault !== null && <p class="import-fault">{fault}</p>}
        <SumNotes sums={tally.sums} />
        <p class="card-note">
          {state === 'done'
            ? 'They show up within a minute; what was known already is not doubled.'
            : 'What was sent stays. Import the file again to go on: orders that arrived are not doubled.'}
        </p>
      </div>
      {tally.refusedRows > 0 && <Refused job={job} />}
      <div class="import-acts">
        <button type="button" class="button button-main" onClick={onAgain}>
          Import another file
        </button>
        <a class="button" href={hrefOf({ screen: 'people', order: 'recent' })}>
          Look at the people
        </a>
      </div>
    </Card>
  )
}
