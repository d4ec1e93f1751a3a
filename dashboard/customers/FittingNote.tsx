/** @module The work under way: what is being done, and how far it has come. Stands in a line of text. */
import { useId } from 'preact/hooks'
import type { Fitting } from '../../contract/customers-report.ts'
import { capital } from '../sentence/capital.ts'
import { share } from '../sentence/share.ts'

/** The share stands outside the live region, or a screen reader would hear it every two seconds. */
export function FittingNote({ fitting }: { fitting: Fitting | null }) {
  const id = useId()
  return (
    <span class={fitting ? 'fitting' : undefined}>
      <span id={id} role="status">
        {fitting && `${capital(fitting.doing)} …`}
      </span>
      {fitting && (
        <>
          <progress aria-labelledby={id} max={1} value={fitting.share} />
          <span class="fitting-share">{share(fitting.share)}</span>
        </>
      )}
    </span>
  )
}
