/** @module The part with the rarer layouts: full screen, tabs, and what stands in the page. */
import { Inline } from '../Inline.tsx'
import styles from '../style/layouts.css' with { type: 'text' }
import { Tab } from '../Tab.tsx'

export const part = { views: { inline: Inline, tab: Tab }, styles }
