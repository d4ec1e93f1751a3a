/** @module Where the page reader is when it is tested: on a shop's page, in a shop that sells in euros. */
import { useSettings } from '../../client/settings.ts'

/** The page's address, from which relative ones start. */
export const BASE = 'https://shop.example/p/teapot?utm_source=news'

Object.assign(globalThis, { location: new URL(BASE) })
useSettings({
  version: 1,
  endpoint: 'https://edge.shop.example',
  enabled: true,
  consentMode: 'implied',
  currency: 'EUR',
  theme: { accent: '#1f6f5c', onAccent: '#ffffff', surface: '#ffffff', text: '#1d1f21', radius: 14 },
})
