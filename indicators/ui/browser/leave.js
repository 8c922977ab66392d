// Signing out is asked for by a page of this host alone, by POST: no picture and no link of another site can do it.
export default function () {
  fetch("./auth/logout", { method: "POST", credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.json() : { to: "./" }))
    .then(({ to }) => (location.href = to))
    .catch(() => location.reload());
}
