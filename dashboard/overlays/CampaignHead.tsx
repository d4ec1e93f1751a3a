/** @module The head of one campaign's screens, with the way back. */
import type { ComponentChildren } from 'preact'
import { SubHead } from '../part/SubHead.tsx'

interface CampaignHeadProps {
  title: string
  sub?: ComponentChildren
  children?: ComponentChildren
}

export const CampaignHead = (head: CampaignHeadProps) => (
  <SubHead back={{ to: { screen: 'overlays' }, name: 'Overlays' }} {...head} />
)
