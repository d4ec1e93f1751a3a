/** @module Hours and weekdays to choose from. */
import { WEEKDAYS } from '../../../contract/campaign/schedule.ts'
import { hourWords, WEEKDAY_NAMES } from '../words/hour-words.ts'

export const HOUR_CHOICES = Array.from({ length: 24 }, (_, hour) => [hour, hourWords(hour)] as const)

export const WEEKDAY_CHOICES = WEEKDAYS.map((day) => [day, WEEKDAY_NAMES[day]] as const)
