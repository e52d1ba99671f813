import { dayInZone, longDay, timeInZone, weekdayDay, zoneLabel } from '../../shared/domain/days.ts';

/** Days of the calendar (YYYY-MM-DD): "13-04-2020" as keyed, "13 April 2020" in sentences. */
export { dayText as keyedDayText, longDay as dayText } from '../../shared/domain/days.ts';

/** Numbers and times as they are written here: 1.071, 0,32 %, 14.07 WITA, 13 April 2020. */

let officeZone = 'Asia/Makassar';

/** The office's zone (IANA name), told by session.status; every time on the screen is in it. */
export function setOfficeZone(zone: string): void {
  officeZone = zone;
}

/** 1071 → "1.071". Whole numbers. */
export function countText(value: number): string {
  const digits = Math.abs(Math.trunc(value)).toString();
  return (value < 0 ? '−' : '') + digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A count that may have stopped early: "lebih dari 1.000" when there are more than were counted. */
export function atLeastText(counted: number, more: boolean): string {
  return more ? `lebih dari ${countText(counted)}` : countText(counted);
}

/** 0.0032 → "0,32 %". `places` behind the comma. */
export function percentText(share: number, places = 2): string {
  return `${(share * 100).toFixed(places).replace('.', ',')} %`;
}

/** 151234 → "148 KB". */
export function bytesText(bytes: number): string {
  return bytes < 1024 ? `${countText(bytes)} B` : bytes < 1024 * 1024 ? `${countText(Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}

/** "14.07 WITA" */
export function timeText(instant: string): string {
  return `${timeInZone(instant, officeZone)} ${zoneLabel(officeZone)}`;
}

/** "14.06.58", for "Tersimpan". Zones differ by whole minutes, so the seconds are those of the instant. */
export function secondsText(instant: string): string {
  return `${timeInZone(instant, officeZone)}.${instant.slice(17, 19)}`;
}

/** "13 April 2020, 14.07 WITA" */
export function dayTimeText(instant: string): string {
  return `${longDay(dayInZone(instant, officeZone))}, ${timeText(instant)}`;
}

/** "Senin, 13 April 2020" */
export function todayText(instant: string): string {
  return weekdayDay(dayInZone(instant, officeZone));
}

/** "13-04, 11.52", in histories. */
export function shortTimeText(instant: string): string {
  const [, month, day] = dayInZone(instant, officeZone).split('-');
  return `${day}-${month}, ${timeInZone(instant, officeZone)}`;
}

/** Whole seconds → "45 detik", "2 menit", "1 jam 5 menit". Rounded up: a wait is never over early. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole < 90) return `${whole} detik`;
  const minutes = Math.ceil(whole / 60);
  if (minutes < 60) return `${minutes} menit`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} jam${rest === 0 ? '' : ` ${rest} menit`}`;
}
