#!/bin/sh
# Runs one program with nothing of the host but what it is given. Started by src/sandbox/namespaces.ts as process 1 of
# fresh mount, network, process, IPC and host-name namespaces, as root or as root of a fresh user namespace.
#
#   sh jail.sh supervise OPTION… -- [NAME=VALUE…] -- PROGRAM [ARGUMENT…]
#
#   --root FOLDER      empty folder of the host, covered by the jail's memory-backed root
#   --out FOLDER       folder of the host for `started`, `status`, `deadline` and `result-<n>`; the program never sees it
#   --stage FOLDER     becomes the content of the working folder
#   --work PATH        the working folder's place inside
#   --disk BYTES       size of the working folder and /tmp together
#   --memory BYTES     data segment of each process
#   --processes N      processes and threads of the program's user
#   --cpu SECONDS      processor time of each process, or `unlimited`
#   --result-bytes N   larger result files are not handed back
#   --backstop SECONDS the program is killed then, even when nobody outside can
#   --user ID          who the program runs as; 0 where the user namespace has one user only
#   --library FOLDER   of shared libraries, read-only at the same place (any number)
#   --visible PATH     file or folder, read-only at the same place (any number)
#   --result PATH      relative to the working folder (any number)
#
# Standard input is a lifeline: its end kills the program. All values come as arguments and are never evaluated.
# The program lives in a process namespace and a changed root of its own: it cannot see or signal this script, it
# cannot enter a further user namespace (the kernel refuses that behind chroot), and it is dead to the last process
# before its result files are read.
set -eu
umask 022
mode=$1
shift

# Read-only, at a place that is made where it is missing. What is mounted below the source is left out, where the kernel
# allows that; for a user namespace it does not, and everything below becomes read-only too.
show() {
  if [ -d "$1" ]; then
    mkdir -p "$2"
  elif [ ! -e "$2" ]; then
    mkdir -p "${2%/*}"
    : >"$2"
  fi
  if mount --bind -- "$1" "$2" 2>/dev/null; then
    mount -o remount,bind,ro,nosuid,nodev -- "$2"
  else
    mount --rbind -- "$1" "$2"
    protect "$2"
  fi
}

protect() {
  mounts=$(cat /proc/self/mountinfo)
  printf '%s\n' "$mounts" | while read -r _ _ _ _ point _; do
    # The kernel writes white space and backslashes as octal numbers; the dot keeps a newline at the end.
    point=$(printf '%b.' "$point")
    point=${point%.}
    case $point in
    "$1" | "$1"/*) mount -o remount,bind,ro,nosuid,nodev -- "$point" ;;
    esac
  done
}

devices() {
  mkdir -p "$1"
  for device in null zero full random urandom; do
    : >"$1/$device"
    mount --bind -- "/dev/$device" "$1/$device"
  done
  ln -s /proc/self/fd "$1/fd"
  ln -s /proc/self/fd/0 "$1/stdin"
  ln -s /proc/self/fd/1 "$1/stdout"
  ln -s /proc/self/fd/2 "$1/stderr"
}

# The supervisor's own tools; none of this is inside the jail.
tools() {
  for folder in usr bin sbin lib lib32 lib64 libx32; do
    if [ -L "/$folder" ]; then
      cp -P -- "/$folder" "$1/$folder"
    elif [ -d "/$folder" ]; then
      show "/$folder" "$1/$folder"
    fi
  done
}

# Loopback only: the mutation tester's own processes talk over it. A fresh network namespace has no other interface.
loopback() {
  mkdir "$1"
  if mount -t sysfs sysfs "$1" 2>/dev/null; then
    echo 0x9 >"$1/class/net/lo/flags" || :
    umount "$1"
  else
    ip link set lo up || :
  fi
}

# Just enough for the dynamic loader, and for programs that ask for the user's name.
identity() {
  mkdir -p "$1/etc"
  for file in ld.so.cache ld-musl-x86_64.path ld-musl-aarch64.path; do
    if [ -f "/etc/$file" ]; then show "/etc/$file" "$1/etc/$file"; fi
  done
  printf 'sandbox:x:%s:%s::%s:/nonexistent\n' "$user" "$user" "$work" >"$1/etc/passwd"
  printf 'sandbox:x:%s:\n' "$user" >"$1/etc/group"
  printf '127.0.0.1 localhost\n' >"$1/etc/hosts"
}

scratch() {
  mkdir "$root/scratch" "$jail$work" "$jail/tmp"
  mount -t tmpfs -o "size=$disk,nr_inodes=200000,mode=755,nosuid,nodev,noexec" tmpfs "$root/scratch"
  mkdir "$root/scratch/work" "$root/scratch/tmp"
  cp -R -- "$stage/." "$root/scratch/work/"
  chmod 1777 "$root/scratch/tmp"
  if [ "$user" != 0 ]; then chown -R "$user:$user" "$root/scratch/work"; fi
  mount --bind "$root/scratch/work" "$jail$work"
  mount --bind "$root/scratch/tmp" "$jail/tmp"
}

set_up() {
  while [ "$1" != -- ]; do
    case $1 in
    --root) root=$2 jail=$2/jail ;;
    --out) out=$2 ;;
    --stage) stage=$2 ;;
    --work) work=$2 ;;
    --disk) disk=$2 ;;
    --user) user=$2 ;;
    --backstop) backstop=$2 ;;
    --result-bytes) result_bytes=$2 ;;
    esac
    shift 2
  done
  shift
  hostname sandbox 2>/dev/null || :
  mount -t tmpfs -o size=16m,nr_inodes=20000,mode=755,nosuid,nodev tmpfs "$root"
  mkdir "$jail" "$jail/proc" "$root/proc" "$root/out" "$root/old"
  # Without a whole /proc in sight the kernel refuses a new one inside a user namespace.
  mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
  mount --bind -- "$out" "$root/out"
  devices "$root/dev"
  devices "$jail/dev"
  tools "$root"
  show "$0" "$root/jail.sh"
  loopback "$root/sys"
  identity "$jail"
  show "$(command -v setpriv)" "$jail/.setpriv"
  scratch
}

show_all() {
  while [ "$1" != -- ]; do
    case $1 in
    --library | --visible) show "$2" "$jail$2" ;;
    esac
    shift 2
  done
}

leave_host() {
  cd "$root"
  pivot_root . old
  cd /
  umount -l /old
  rmdir /old
  mount -o remount,bind,ro /
}

run() {
  exec 3<&0
  : >/out/started
  unshare --pid --mount --fork --kill-child --propagation private sh /jail.sh confine "$@" 3<&- &
  program=$!
  {
    timeout "$backstop" cat >/dev/null || :
    # The folder can be gone with those who waited for it; the program has to die all the same.
    touch /out/deadline 2>/dev/null || :
    kill -KILL "$program"
  } <&3 3<&- &
  status=0
  wait "$program" || status=$?
}

# Is it a regular file, with no link on the way?
is_regular() {
  at=$1
  rest=$2
  while :; do
    at=$at/${rest%%/*}
    if [ -L "$at" ]; then return 1; fi
    case $rest in
    */*) rest=${rest#*/} ;;
    *) break ;;
    esac
  done
  [ -f "$at" ] && [ "$(stat -c %s -- "$at")" -le "$result_bytes" ]
}

hand_back() {
  number=0
  while [ "$1" != -- ]; do
    if [ "$1" = --result ]; then
      if is_regular /scratch/work "$2"; then cat -- "/scratch/work/$2" >"/out/result-$number"; fi
      number=$((number + 1))
    fi
    shift 2
  done
}

supervise() {
  set_up "$@"
  show_all "$@"
  leave_host
  run "$@"
  # Whoever is late leaves nothing behind: its last processes may still be dying.
  if [ ! -e /out/deadline ]; then hand_back "$@"; fi
  printf '%s\n' "$status" >/out/status
}

# Process 1 of the program's own process namespace: it reaps what the program abandons, and its end kills all of it.
confine() {
  while [ "$1" != -- ]; do
    case $1 in
    --work) work=$2 ;;
    --user) user=$2 ;;
    --disk) disk=$2 ;;
    --memory) memory=$2 ;;
    --processes) processes=$2 ;;
    --cpu) cpu=$2 ;;
    esac
    shift 2
  done
  shift
  mount -t proc -o ro,nosuid,nodev,noexec proc /jail/proc
  # When memory runs out, the kernel takes this first.
  echo 1000 >/proc/self/oom_score_adj
  identity_flags="--no-new-privs --inh-caps=-all --bounding-set=-all"
  if [ "$user" != 0 ]; then identity_flags="$identity_flags --reuid=$user --regid=$user --clear-groups"; fi
  unshare=$(command -v unshare)
  cpu_flag=
  if [ "$cpu" != unlimited ]; then cpu_flag="--cpu=$cpu:"; fi
  count=$#
  environment=yes
  while [ "$count" -gt 0 ]; do
    if [ "$environment" = yes ] && [ "$1" = -- ]; then
      environment=no
      # shellcheck disable=SC2086 # several words on purpose, all of them ours
      set -- "$@" "$unshare" --root=/jail --wd="$work" /.setpriv $identity_flags --
    else
      set -- "$@" "$1"
    fi
    shift
    count=$((count - 1))
  done
  status=0
  # shellcheck disable=SC2086 # one word or none, ours
  prlimit --core=0 $cpu_flag --nofile=4096 --data="$memory" --nproc="$processes" --fsize="$disk" \
    env -i "$@" </dev/null || status=$?
  exit "$status"
}

"$mode" "$@"
