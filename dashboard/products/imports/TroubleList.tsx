/** @module The rows of a catalogue that are wrong, with line and reason. */
import type { CatalogueImport } from '../../../contract/catalogue/catalogue-import.ts'
import { Icon } from '../../part/Icon.tsx'
import { saveFile } from '../../part/save-file.ts'
import { capital } from '../../sentence/capital.ts'
import { counted, plain } from '../../sentence/counted.ts'
import { troubleCsv, troubleName } from './trouble-csv.ts'

/** So many are shown; the file has all that are kept. */
const SHOWN = 10

export function TroubleList({ told }: { told: CatalogueImport }) {
  const { troubles, troubleCount, source } = told
  const more = troubleCount - Math.min(SHOWN, troubles.length)
  if (troubleCount === 0) return null
  const save = () => saveFile(new Blob([troubleCsv(told)], { type: 'text/csv' }), troubleName(source))
  return (
    <div class="trouble-list">
      <h3>{counted(troubleCount, 'row')} to mend</h3>
      <ul>
        {troubles.slice(0, SHOWN).map(({ line, productId, reason }, n) => (
          <li key={n}>
            <span class="trouble-line">Line {plain(line)}</span>
            <span>
              {productId !== null && <code>{productId}</code>} {capital(reason)}
            </span>
          </li>
        ))}
      </ul>
      <p class="trouble-acts">
        <button type="button" class="button button-small" onClick={save}>
          <Icon name="down" />
          Download the list
        </button>
        <span class="card-note">
          {more > 0 && `${plain(more)} more. `}
          {troubles.length < troubleCount && `The first ${plain(troubles.length)} are kept.`}
        </span>
      </p>
    </div>
  )
}
