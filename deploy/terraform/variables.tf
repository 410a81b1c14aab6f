variable "bucket" {
  description = "Name of the bucket, unique in all of S3."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "The name has 3 to 63 lower-case letters, digits and hyphens, and begins and ends with a letter or digit."
  }
}

variable "prefix" {
  description = "What the names of the bundles begin with: store.prefix in .blocks/config.yml."
  type        = string
  default     = "blocks/bundles"

  validation {
    condition     = can(regex("^[A-Za-z0-9._=-]+(/[A-Za-z0-9._=-]+)*$", var.prefix))
    error_message = "The prefix has no slash at its beginning or end, and is not empty."
  }
}

variable "retention_years" {
  description = "For how many years nobody can delete a bundle: store.retention_years in .blocks/config.yml. It cannot be taken back."
  type        = number
  default     = 7

  validation {
    condition     = var.retention_years >= 7 && var.retention_years <= 100 && floor(var.retention_years) == var.retention_years
    error_message = "Evidence is kept for a whole number of years, 7 to 100."
  }
}

variable "cold_after_days" {
  description = "Days after which a bundle moves to cold storage."
  type        = number
  default     = 365

  validation {
    condition     = var.cold_after_days >= 30 && floor(var.cold_after_days) == var.cold_after_days
    error_message = "A bundle stays at hand for a whole number of days, 30 at least."
  }
}

variable "cold_storage_class" {
  description = "Where it moves to. GLACIER_IR can be read at once; GLACIER and DEEP_ARCHIVE have to be restored first, which takes hours."
  type        = string
  default     = "DEEP_ARCHIVE"

  validation {
    condition     = contains(["GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"], var.cold_storage_class)
    error_message = "The class is GLACIER_IR, GLACIER or DEEP_ARCHIVE."
  }
}

variable "trusted" {
  description = "Whose workflow runs may store bundles: a repository, and the one ref of it whose runs are trusted."
  type = list(object({
    repository = string
    ref        = string
  }))

  validation {
    condition     = length(var.trusted) > 0 && alltrue([for each in var.trusted : can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", each.repository))])
    error_message = "Name at least one repository as owner/name, without wildcards."
  }

  validation {
    condition     = alltrue([for each in var.trusted : can(regex("^refs/(heads|tags)/[A-Za-z0-9._/-]+$", each.ref))])
    error_message = "A ref is whole and without wildcards, such as refs/heads/main: with one, whoever may push a branch could store evidence."
  }
}

variable "create_oidc_provider" {
  description = "Whether to make the identity provider of GitHub. An account has it once: give oidc_provider_arn where it is there."
  type        = bool
  default     = true
}

variable "oidc_provider_arn" {
  description = "The identity provider of GitHub, where the account has it already."
  type        = string
  default     = null

  validation {
    condition     = var.oidc_provider_arn == null || can(regex("^arn:[a-z-]+:iam::[0-9]{12}:oidc-provider/token\\.actions\\.githubusercontent\\.com$", var.oidc_provider_arn))
    error_message = "It is the provider of token.actions.githubusercontent.com in this account."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the bundles; S3's own when absent. Who deletes the key deletes the evidence."
  type        = string
  default     = null
}

variable "role_name" {
  description = "Name of the role that workflow runs take on."
  type        = string
  default     = "blocks-evidence"
}

variable "tags" {
  description = "Tags of everything that is made."
  type        = map(string)
  default     = {}
}
