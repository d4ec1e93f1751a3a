/** @module Trigger: the visitor came to this page by going back. Never touches the history. */
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'

/** How this page was come to since the script is here; undefined: it is still the one that was loaded. */
let isBack: boolean | undefined

/** Begins to watch how pages are come to: shown again from the back-forward cache, or moved to by a single-page shop. */
export function watchWay(): void {
  core.listen<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => {
    isBack ||= persisted
  })
  const { navigation } = window as { navigation?: Navigation }
  if (!navigation) return
  core.listen<NavigationCurrentEntryChangeEvent>(navigation, 'currententrychange', ({ from }) => {
    // What was replaced has no place in the list any more.
    if (from.index >= 0) isBack = navigation.currentEntry!.index < from.index
  })
}

/** Fires at once, or never. What the browser loads again, forward or back, it calls by one name. */
export function back(_options: object, fire: () => void): Stop {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const isLoadedAgain = loaded?.type === 'back_forward' && loaded.name.split('#')[0] === location.href.split('#')[0]
  return (isBack ?? isLoadedAgain) ? core.later(fire, 0) : () => {}
}
