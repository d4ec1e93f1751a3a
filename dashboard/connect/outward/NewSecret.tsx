/** @module The secret by which an address knows that a call is ours, shown this once. */
import { CopyLine } from '../../part/CopyLine.tsx'

export const NewSecret = ({ secret }: { secret: string }) => (
  <div class="outward-secret">
    <CopyLine text={secret} what="the secret" />
    <p class="card-note">
      Copy it now: it is not shown again. Any library of Standard Webhooks checks by it that a call is from here.
    </p>
  </div>
)
