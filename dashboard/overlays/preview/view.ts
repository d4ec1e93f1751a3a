/** @module What the preview shows: on which device, in which light, version and language. */
import type { Draft } from '../draft/draft.ts'

export interface View {
  device: 'phone' | 'desktop'
  isDark: boolean
  isRightToLeft: boolean
  /** One that is not there: the first. */
  variantId: string
  /** '', or one that is not there: the original. */
  language: string
}

export const FIRST_VIEW: View = { device: 'phone', isDark: false, isRightToLeft: false, variantId: '', language: '' }

/** The view with a version and a language that the draft has. */
export function viewOf(draft: Draft, view: View): View {
  const { variants = [], translations = {} } = draft
  const isThere = variants.some(({ variantId }) => variantId === view.variantId)
  return {
    ...view,
    variantId: isThere ? view.variantId : (variants[0]?.variantId ?? ''),
    language: view.language in translations ? view.language : '',
  }
}
