/** @module The head of one campaign's screens, with the way back. */
import type { ComponentChildren } from 'preact'
import { Icon } from '../part/Icon.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { hrefOf } from '../route.ts'

interface CampaignHeadProps {
  title: string
  sub?: ComponentChildren
  children?: ComponentChildren
}

export function CampaignHead({ title, sub, children }: CampaignHeadProps) {
  return (
    <>
      <p class="back">
        <a href={hrefOf({ screen: 'overlays' })}>
          <Icon name="back" />
          Overlays
        </a>
      </p>
      <ScreenHead title={title} sub={sub}>
        {children}
      </ScreenHead>
    </>
  )
}
