/** @module The way to each screen. */
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../part/Icon.tsx'
import type { IconName } from '../part/icon-paths.ts'
import { hrefOf, type Route } from '../route.ts'

const ENTRIES: { label: string; icon: IconName; to: Route; screens: Route['screen'][] }[] = [
  { label: 'Today', icon: 'today', to: { screen: 'today' }, screens: ['today'] },
  { label: 'Live', icon: 'live', to: { screen: 'live' }, screens: ['live'] },
  { label: 'People', icon: 'people', to: { screen: 'people', order: 'recent' }, screens: ['people', 'person'] },
  {
    label: 'Segments',
    icon: 'segment',
    to: { screen: 'segments' },
    screens: ['segments', 'segment', 'new-segment'],
  },
  { label: 'Customers', icon: 'customers', to: { screen: 'customers' }, screens: ['customers'] },
  {
    label: 'Overlays',
    icon: 'overlay',
    to: { screen: 'overlays' },
    screens: ['overlays', 'campaign', 'campaign-figures', 'new-campaign', 'look', 'proofs'],
  },
  {
    label: 'Recommendations',
    icon: 'shelf',
    to: { screen: 'recommendations' },
    screens: ['recommendations', 'recommendation-slot', 'new-recommendation'],
  },
  { label: 'Products', icon: 'box', to: { screen: 'products' }, screens: ['products', 'product', 'catalogue'] },
  {
    label: 'Coupons',
    icon: 'coupon',
    to: { screen: 'coupons' },
    screens: ['coupons', 'coupon-pool', 'new-coupon-pool'],
  },
  { label: 'Sign-ups', icon: 'mail', to: { screen: 'sign-ups' }, screens: ['sign-ups'] },
  { label: 'Connect', icon: 'plug', to: { screen: 'connect' }, screens: ['connect', 'import'] },
]

export function Navigation({ screen }: { screen: Route['screen'] }) {
  const list = useRef<HTMLElement>(null)
  // On a phone there are more than fit: the current one is always in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [screen])
  return (
    <nav class="navigation" aria-label="Screens" ref={list}>
      <ul>
        {ENTRIES.map(({ label, icon, to, screens }) => (
          <li key={label}>
            <a href={hrefOf(to)} aria-current={screens.includes(screen) ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
