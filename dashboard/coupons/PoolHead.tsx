/** @module The head of one pool's screen, with the way back. */
import { Icon } from '../part/Icon.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { hrefOf } from '../route.ts'

export function PoolHead({ title, sub }: { title: string; sub?: string }) {
  return (
    <>
      <p class="back">
        <a href={hrefOf({ screen: 'coupons' })}>
          <Icon name="back" />
          Coupons
        </a>
      </p>
      <ScreenHead title={title} sub={sub} />
    </>
  )
}
