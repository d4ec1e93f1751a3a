/** @module 38 zones: every offset that is in use, and both ways of changing clocks. Source: safety.md E15, IANA. */

export const ZONES = [
  ...['Pacific/Niue', 'Pacific/Honolulu', 'Pacific/Marquesas', 'America/Anchorage', 'America/Los_Angeles'],
  ...['America/Denver', 'America/Chicago', 'America/New_York', 'America/Halifax', 'America/St_Johns'],
  ...['America/Sao_Paulo', 'America/Noronha', 'Atlantic/Azores', 'Europe/London', 'Europe/Berlin', 'Europe/Vilnius'],
  ...['Africa/Cairo', 'Europe/Moscow', 'Asia/Tehran', 'Asia/Dubai', 'Asia/Kabul', 'Asia/Tashkent', 'Asia/Kolkata'],
  ...['Asia/Kathmandu', 'Asia/Almaty', 'Asia/Yangon', 'Asia/Bangkok', 'Asia/Shanghai', 'Australia/Eucla'],
  ...['Asia/Tokyo', 'Australia/Adelaide', 'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Noumea'],
  ...['Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Tongatapu', 'Pacific/Kiritimati'],
] as const
