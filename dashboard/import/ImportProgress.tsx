/** @module An import on its way: how far it is, and how to stop it. */
import { troubleSentence } from '../api/trouble.ts'
import { Card } from '../part/Card.tsx'
import { Icon } from '../part/Icon.tsx'
import { plain } from '../sentence/counted.ts'
import { share } from '../sentence/share.ts'
import { cancelImport, type ImportJob, retryImport } from './import-job.ts'

/** Ends of the session are waited out, too. */
function waitWords(trouble: NonNullable<ImportJob['trouble']>): string {
  return trouble.kind === 'signed_out'
    ? 'Your session has ended. Sign in in another tab: the import then goes on by itself.'
    : `${troubleSentence(trouble)} The import goes on by itself.`
}

export function ImportProgress({ job: { file, tally, trouble } }: { job: ImportJob }) {
  const done = file.size > 0 ? Math.min(1, tally.bytes / file.size) : 0
  return (
    <Card title={`Importing ${file.name}`} aside={share(done)}>
      <progress class="progress" value={done} max={1} aria-label="How much of the file is read" />
      <dl class="counts">
        <div>
          <dt>Rows read</dt>
          <dd>{plain(tally.rows)}</dd>
        </div>
        <div>
          <dt>Orders sent</dt>
          <dd>{plain(tally.sent)}</dd>
        </div>
        <div>
          <dt>Rows refused</dt>
          <dd>{plain(tally.refusedRows)}</dd>
        </div>
      </dl>
      <div class={trouble === null ? undefined : 'trouble'}>
        {trouble !== null && <Icon name="warning" />}
        <p role="status">{trouble !== null && waitWords(trouble)}</p>
        {trouble !== null && (
          <button type="button" class="button button-small" onClick={retryImport}>
            Try now
          </button>
        )}
      </div>
      <div class="import-acts">
        <button type="button" class="button" onClick={cancelImport}>
          Cancel
        </button>
        <p class="card-note">
          You may look at other screens meanwhile; keep this tab open. What was sent stays if you cancel.
        </p>
      </div>
    </Card>
  )
}
