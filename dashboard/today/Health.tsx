/** @module Whether the tag works: who is here now and when the last event came. */
import { Ago } from '../part/Ago.tsx'
import { clock } from '../part/clock.ts'
import { hrefOf } from '../route.ts'
import { plain } from '../sentence/counted.ts'

/** After a day of silence the tag may be gone from the shop. Our policy. */
const SILENCE_MS = 86_400_000

export function Health({ activeNow, lastEventAt }: { activeNow: number; lastEventAt: number }) {
  const isSilent = clock.value - lastEventAt > SILENCE_MS
  return (
    <div class="health">
      <span class={activeNow > 0 ? 'pulse' : 'pulse pulse-off'} aria-hidden="true" />
      <a class="health-now" href={hrefOf({ screen: 'live' })}>
        <strong>{plain(activeNow)}</strong> active now
      </a>
      <span class={isSilent ? 'health-last health-silent' : 'health-last'}>
        Last event <Ago at={lastEventAt} />
        {isSilent && '. Is the tag still on the shop’s pages?'}
      </span>
    </div>
  )
}
