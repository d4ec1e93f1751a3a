/** @module The way to each screen. On a phone those of every day stand at the bottom, the others behind “More”. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../part/Icon.tsx'
import type { IconName } from '../part/icon-paths.ts'
import { hrefOf, type Route } from '../route.ts'

interface Entry {
  label: string
  icon: IconName
  to: Route
  screens: Route['screen'][]
  /** Always in sight, on a phone too. */
  isDaily?: boolean
}

const ENTRIES: Entry[] = [
  { label: 'Today', icon: 'today', to: { screen: 'today' }, screens: ['today'], isDaily: true },
  { label: 'Live', icon: 'live', to: { screen: 'live' }, screens: ['live'], isDaily: true },
  {
    label: 'People',
    icon: 'people',
    to: { screen: 'people', order: 'recent' },
    screens: ['people', 'person'],
    isDaily: true,
  },
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
    isDaily: true,
  },
  {
    label: 'Scenarios',
    icon: 'flow',
    to: { screen: 'scenarios' },
    screens: ['scenarios', 'scenario', 'scenario-runs', 'new-scenario', 'run'],
  },
  {
    label: 'Messages',
    icon: 'letters',
    to: { screen: 'messages' },
    screens: ['messages', 'mailbox', 'calendar', 'writing'],
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
  const { isOpen, setOpen, box, button } = useMore()
  return (
    <nav class={isOpen ? 'navigation navigation-open' : 'navigation'} aria-label="Screens" ref={box}>
      <ul>
        {ENTRIES.map(({ label, icon, to, screens, isDaily = false }) => {
          const isHere = screens.includes(screen)
          return (
            <li key={label} class={isDaily || isHere ? undefined : 'navigation-rest'}>
              <a href={hrefOf(to)} aria-current={isHere ? 'page' : undefined} onClick={() => setOpen(false)}>
                <Icon name={icon} />
                <span>{label}</span>
              </a>
            </li>
          )
        })}
        <li class="navigation-more">
          <button type="button" ref={button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? 'close' : 'list'} />
            <span>More</span>
          </button>
        </li>
      </ul>
    </nav>
  )
}

/** Whether all entries are shown on a phone: Escape and whatever is pressed beside them hides them again. */
function useMore() {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (!isOpen) return
    // They stand before the button that brought them.
    box.current?.querySelector<HTMLElement>('.navigation-rest a')?.focus()
    const leaving = new AbortController()
    const pressed = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false)
    }
    const typed = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', pressed, { signal: leaving.signal })
    document.addEventListener('keydown', typed, { signal: leaving.signal })
    return () => leaving.abort()
  }, [isOpen])
  return { isOpen, setOpen, box, button }
}
