/** @module How ad platforms want addresses before they are hashed: each makes the same of the same, or finds nobody. */
import type { AdPlatform } from '../../../contract/ads/ad-audience.ts'

/** Names of the columns, as each platform knows them by itself. */
export const AD_COLUMNS: Record<AdPlatform, readonly [email: string, phone: string]> = {
  google: ['Email', 'Phone'],
  meta: ['email', 'phone'],
  other: ['email_sha256', 'phone_sha256'],
}

/**
 * Small letters and no blanks. Google also leaves out dots and what follows a plus of its own two domains, and of no other.
 * Source: developers.google.com/data-manager/api/devguides/concepts/formatting.
 */
export function adEmail(email: string, platform: AdPlatform): string {
  const plain = email.replace(/\s+/g, '').toLowerCase()
  const [, local = '', domain = ''] =
    platform === 'google' ? (plain.match(/^(.+)@(gmail\.com|googlemail\.com)$/) ?? []) : []
  return domain === '' ? plain : `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`
}

/**
 * E.164 of a number with its country, `+37060000000`; Meta wants the digits alone. Source: the same, and Meta's customer
 * file guide (country code, no symbols, no leading zeros).
 */
export function adPhone(phone: string, platform: AdPlatform): string {
  const digits = phone.replace(/\D/g, '').replace(/^0+/, '')
  return platform === 'meta' ? digits : `+${digits}`
}
