/** @module What the Customers screen says before there is a customer in it. */
import type { Fitting } from '../../contract/customers-report.ts'
import { Empty } from '../part/Empty.tsx'
import { hrefOf } from '../route.ts'
import { FitButton } from './FitButton.tsx'

interface FirstFitProps {
  /** It was worked out, and there was no customer. */
  isFitted: boolean
  fitting: Fitting | null
  onBegun(): void
}

export function FirstFit({ isFitted, fitting, onBegun }: FirstFitProps) {
  return (
    <Empty icon="customers" title={isFitted ? 'No customer with a confirmed order yet' : 'Nothing is worked out yet'}>
      <p>
        This screen tells what your customers are like: who comes back, who is about to leave, what to expect of them.
        It is worked out every night from the orders that your shop’s server, or an import, confirmed.
      </p>
      <p>
        Orders of before come from a file: <a href={hrefOf({ screen: 'import' })}>import orders</a>. New ones come by
        the webhooks on the <a href={hrefOf({ screen: 'connect' })}>Connect</a> screen.
      </p>
      <p>
        Comparing customers takes 25 of them. What to expect of the coming year takes 200, of whom 50 ordered again, and
        12 weeks since the first order.
      </p>
      <FitButton fitting={fitting} label="Work it out now" class="button-main" onBegun={onBegun} />
    </Empty>
  )
}
