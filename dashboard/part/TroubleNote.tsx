/** @module What went wrong, how old the figures on the screen are, and a way to try again. */
import { type Trouble, troubleSentence } from '../api/trouble.ts'
import { ago } from '../sentence/ago.ts'
import { clock } from './clock.ts'
import { Icon } from './Icon.tsx'

interface TroubleNoteProps {
  trouble: Trouble | null
  readAt: number | null
  onRetry(): void
}

/** The age stands outside the live region, or a screen reader would hear it every second. */
function Age({ readAt }: { readAt: number }) {
  return <p>What you see here is from {ago(readAt, clock.value)}.</p>
}

export function TroubleNote({ trouble, readAt, onRetry }: TroubleNoteProps) {
  const retries = trouble?.kind === 'unreachable'
  return (
    <div class={trouble ? 'trouble' : undefined}>
      {trouble && <Icon name="warning" />}
      <div>
        <p role="status">
          {trouble && troubleSentence(trouble)}
          {retries && ' Trying again by itself.'}
        </p>
        {trouble && readAt !== null && <Age readAt={readAt} />}
      </div>
      {trouble && (
        <button type="button" class="button button-small" onClick={onRetry}>
          Try now
        </button>
      )}
    </div>
  )
}
