/** @module The core script: starts once in a page, behind the fence, and takes the page's early calls. */
import type { ClientSettings } from '../contract/settings.ts'
import { call } from './api.ts'
import { consentWatchers, watchConsent } from './consent.ts'
import { reportEngagement, watchEngagement } from './engagement.ts'
import { guard } from './guard.ts'
import { listen, onVisibility } from './natives.ts'
import { show } from './offers.ts'
import { leave, renew } from './outbox/courier.ts'
import { forget } from './outbox/outbox.ts'
import { holdDataLayer } from './page/data-layer.ts'
import { beginAgain } from './page-story.ts'
import { readNow, reportOf, watchPages } from './page-views.ts'
import { settings, useSettings } from './settings.ts'
import { meetVisitor } from './visitor.ts'

/** The settings as JSON; the Worker puts them in. */
declare const VITRINE_SETTINGS: string

/** Our one global: a function, before us a stub that queues in `q`. */
type Vitrine = typeof call & { q?: [unknown, unknown, unknown][]; isRunning?: boolean }

/** Who fills it in can be written to. Search boxes ask for no address; passwords are none of our business. */
const CONTACT_FORM = 'form:has([type=email],[name*=mail i]):not(:has([type=password]))'

/** Runs in the top window only: a frame of the shop is part of its page, not a page. */
guard(() => {
  const host = window as { vitrine?: Vitrine }
  useSettings(JSON.parse(VITRINE_SETTINGS) as ClientSettings)
  if (!settings.enabled || host.vitrine?.isRunning || top !== window) return
  const early = host.vitrine?.q
  const vitrine: Vitrine = guard(call)
  vitrine.isRunning = true
  host.vitrine = vitrine
  const start = () => {
    // What was kept, what banners said and the page's early calls are heard before anything else is read or kept.
    watchConsent()
    holdDataLayer(reportOf('page'))
    // A form of the shop may be called vitrine, and have a field q.
    early?.forEach?.((given) => {
      vitrine(...given)
    })
    consentWatchers.push(consentChanged)
    watchEngagement()
    // What earlier pages left is needed first: a report of one more item says nothing without the rest of the cart.
    guard(async () => {
      await meetVisitor()
      if (/[?&]vitrine=debug/.test(location.search)) await call('debug')
      watchPages()
    })()
    listen(document, 'focusin', ({ target }) => {
      const form = (target as Element).closest(CONTACT_FORM)
      return form && call('form', form)
    })
    onVisibility((visible) => (visible ? meetVisitor() : goAway()))
    // Not in the capture phase: what our other listeners record as the page goes is sent with the rest.
    addEventListener(
      'pagehide',
      guard(() => {
        readNow()
        goAway()
      }),
    )
    listen(window, 'online', renew)
  }
  // A page that is only drawn in advance has no visitor yet.
  if ((document as { prerendering?: boolean }).prerendering) listen(document, 'prerenderingchange', start)
  else start()
})()

function goAway(): void {
  reportEngagement()
  leave()
}

function consentChanged(isLost: boolean): void {
  if (isLost) {
    show?.stopViewers()
    guard(forget)()
  }
  guard(meetVisitor)()
  beginAgain()
}
