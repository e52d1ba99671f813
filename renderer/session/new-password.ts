/** What a new password lacks, said while it is typed; '' when nothing. The data process decides again. */
export function passwordLack(password: string): string {
  if (password === '') return 'Kata sandi belum ada.';
  return password.length < 8 ? `Kurang ${8 - password.length} huruf.` : '';
}

export function repeatLack(password: string, repeated: string): string {
  return password === repeated ? '' : 'Tidak sama.';
}
