/** @module The words of audiences for ad platforms. */
import type { AdPlatform, AdPurpose } from '../../../contract/ads/ad-audience.ts'

/** Whose form the file has. */
export const PLATFORM_WORDS: Record<AdPlatform, string> = {
  google: 'Google Ads',
  meta: 'Meta (Facebook, Instagram)',
  other: 'another platform',
}

/** What it is for, as it goes on behind “used to”. */
export const AD_PURPOSE_WORDS: Record<AdPurpose, string> = {
  reach: 'show them ads',
  spare: 'spare them ads',
  find_alike: 'find people like them',
}
