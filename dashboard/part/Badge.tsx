/** @module The round badge of a person: two letters of the id and a colour, always the same. */
import { visitorHue, visitorInitials } from '../sentence/visitor-name.ts'

/** Decorative: the name stands beside it. */
export function Badge({ profileId }: { profileId: string }) {
  return (
    <span class={`badge badge-${visitorHue(profileId)}`} aria-hidden="true">
      {visitorInitials(profileId)}
    </span>
  )
}
