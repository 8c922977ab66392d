// Signing out is asked for by a page of this host alone, by POST: no picture and no link of another site can do it.
export default function () {
  fetch("./auth/logout", { method: "POST", credentials: "same-origin" })
    // Where ``streamlit run`` serves there is no gate, and its own way out is a link.
    .then((answer) => (answer.ok ? answer.json() : { to: answer.status === 405 ? "./auth/logout" : "./" }))
    .then(({ to }) => (location.href = to))
    .catch(() => location.reload());
}
