/** @module Where an overlay lies, so that no two lie there at once. */
import type { Overlay } from '../../contract/visit.ts'

/** One bar an edge, one toast or tab a corner, one interrupting overlay in all. Inline ones have slots of their own. */
export const placeOf = ({ interrupting, layout, position, campaignId }: Overlay): string =>
  interrupting ? '*' : `${layout} ${layout === 'inline' ? campaignId : position}`
